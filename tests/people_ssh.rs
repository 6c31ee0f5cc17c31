//! Stock `ssh-keygen` beside us. A test of its own: a program that is started holds the lock of a
//! book open in another thread for a moment.

#![allow(clippy::unwrap_used)] // a test that cannot be set up fails

mod crowd;

use std::fs;
use std::process::Command;

use adal::book::{Role, Said, merge, unarmour, write_derived};
use crowd::{AT, admit, append, bundle, copy, demo_book, incident, key, name, open, person, sign};

const UNIT: &str = "ak1.023";

/// Stock OpenSSH signs what we take, and accepts what we sign.
#[test]
fn stock_ssh_keygen_signs_and_verifies() {
    if Command::new("ssh-keygen").arg("-?").output().is_err() {
        eprintln!("SKIPPED: no ssh-keygen on this machine");
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let folder = demo_book(&dir.path().join("book"));
    let mut writer = open(&folder);
    admit(&mut writer, 10, &name(10), Role::Observer);
    admit(&mut writer, 11, &name(11), Role::Observer);
    admit(&mut writer, 12, &name(12), Role::Auditor);
    let manifest = *writer.roster().manifest().unwrap();
    let secret = key(10);
    let private = dir.path().join("key");
    secret.save(&private, &secret.to_openssh("", None, &[3; 20]).unwrap()).unwrap();
    let mut spoken = sign(10, &person(manifest, 10, 0, UNIT, incident("COP-08")));
    let statement = dir.path().join("statement");
    fs::write(&statement, [spoken.body.as_slice(), b"\n"].concat()).unwrap();
    let done = Command::new("ssh-keygen")
        .args(["-q", "-Y", "sign", "-n", "statement@adal.v1", "-f"])
        .args([&private, &statement])
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let signature = fs::read_to_string(dir.path().join("statement.sig")).unwrap();
    spoken.sigs = vec![unarmour(&signature).unwrap()];
    let path = dir.path().join("bundle");
    bundle(&path, &[&spoken], &[]);
    assert_eq!(merge(&mut writer, &path, AT).unwrap().taken.len(), 1);
    let own = Said::Sheet(copy(&[("valid", 318)]));
    let own = sign(12, &person(manifest, 12, 0, UNIT, own));
    assert_eq!(append(&mut writer, &own), None);
    write_derived(&folder, writer.roster()).unwrap();
    for (spoken, who) in [(&spoken, 10), (&own, 12)] {
        fs::write(dir.path().join("sig"), adal::book::armour(&spoken.sigs[0])).unwrap();
        fs::write(&statement, [spoken.body.as_slice(), b"\n"].concat()).unwrap();
        let verified = |by: &str| {
            let mut command = Command::new("ssh-keygen");
            command.args(["-Y", "verify", "-n", "statement@adal.v1", "-I", by, "-f"]);
            command
                .arg(folder.path().join("allowed_signers"))
                .arg("-s")
                .arg(dir.path().join("sig"));
            command.stdin(fs::File::open(&statement).unwrap());
            command.output().unwrap().status.success()
        };
        assert!(verified(&name(who)));
        assert!(!verified(&name(11)));
    }
}
