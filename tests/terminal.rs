//! An observer's evening, driven through a real terminal (tmux, 80×24, Kazakh): a sheet with two
//! digits in each other's place is typed, the hint finds it, it is corrected, signed, handed over,
//! merged, and its difference from the official row stands in `adal reconcile`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that fails says so

mod shell;

use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use shell::{Place, program};

/// A terminal of 80 columns and 24 lines, gone with the test.
struct Terminal {
    socket: String,
}

impl Terminal {
    fn open(place: &Place, line: &str) -> Self {
        let socket = place.path().join("tmux").to_str().unwrap().to_owned();
        let terminal = Self { socket };
        terminal.tmux(&["new-session", "-d", "-x", "80", "-y", "24", line]);
        terminal
    }

    fn tmux(&self, words: &[&str]) -> String {
        let mut command = Command::new("tmux");
        command.env("LC_ALL", "C.UTF-8").args(["-S", &self.socket, "-f", "/dev/null", "-u"]);
        let ran = command.args(words).output().expect("tmux runs");
        String::from_utf8_lossy(&ran.stdout).into_owned()
    }

    fn screen(&self) -> String {
        self.tmux(&["capture-pane", "-p"])
    }

    /// Waits until the screen is as wanted; gives it.
    fn until(&self, what: &str, wanted: impl Fn(&str) -> bool) -> String {
        for _ in 0..600 {
            let screen = self.screen();
            if wanted(&screen) {
                return screen;
            }
            sleep(Duration::from_millis(50));
        }
        panic!("waited in vain for {what}:\n{}", self.screen());
    }

    /// The line of the form that the cursor stands on.
    fn here(&self) -> String {
        let screen = self.until("a cursor", |s| s.lines().any(|l| l.starts_with('>')));
        screen.lines().find(|l| l.starts_with('>')).unwrap_or_default().to_owned()
    }

    /// Presses a key that moves, and waits until it has moved.
    fn go(&self, key: &str) {
        let before = self.here();
        self.tmux(&["send-keys", key]);
        self.until("a move", |s| s.lines().any(|l| l.starts_with('>') && l != before));
    }

    /// Types digits into the line and waits until they stand there.
    fn digits(&self, digits: &str) {
        self.tmux(&["send-keys", "-l", digits]);
        let stands = |l: &str| l.starts_with('>') && l.trim_end().ends_with(&format!(" {digits}"));
        self.until(digits, |s| s.lines().any(stands));
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.tmux(&["kill-server"]);
    }
}

#[test]
fn an_observers_evening() {
    if Command::new("tmux").arg("-V").output().is_err() {
        eprintln!("SKIPPED: no tmux on this machine; nobody drove the terminal form");
        return;
    }
    let place = Place::new();
    place.demo();
    let ok = |words: &[&str]| {
        let ran = place.adal("kk", words);
        assert_eq!(ran.code, 0, "{words:?}: {}", ran.all());
        ran.out
    };
    let book = ["--book", "adal-demo/book"];
    ok(&["key", "new", "aigul.key", "--name", "aigul@haq", "--unencrypted"]);
    let add = ["key", "add", "aigul.key", "--name", "aigul@haq", "--role", "observer"];
    ok(&[&add[..], &["--root-key", "adal-demo/keys/root"], &book].concat());
    assert_eq!(place.shell("cp -r adal-demo/book observer").code, 0);
    let root = place.path().to_str().unwrap();
    let terminal = Terminal::open(
        &place,
        &format!(
            "cd {root} && env -u NO_COLOR ADAL_LANG=kk ADAL_HOME={root}/home LC_ALL=C.UTF-8 {} enter \
             --book observer --contest smd-7 --unit so1.184 --sign-with aigul.key",
            program().display()
        ),
    );
    terminal.until("the form", |s| s.contains("жолдар: 0 / 18"));
    // The paper says 321 valid ballots; 312 is typed.
    let paper = "644 0 651 332 11 12 0 332 319 0 10 319 8 312 155 141 15 10";
    for value in paper.split(' ') {
        while terminal.here().contains("жазумен") {
            terminal.go("Enter");
        }
        terminal.digits(value);
        terminal.go("Enter");
    }
    let wrong = terminal.until("two checks that fail", |s| s.contains("✗ 2"));
    assert!(wrong.contains("312 = 311 + 10"), "{wrong}");
    let hint = "«жарамды бюллетеньдер» жолы 321 болса, 2 тексеру дұрыс шығар еді";
    assert!(wrong.contains(hint), "{wrong}");
    while !terminal.here().contains("жарамды бюллетеньдер") {
        terminal.go("Up");
    }
    terminal.tmux(&["send-keys", "DC"]);
    terminal.digits("321");
    terminal.until("all checks to hold", |s| s.contains("✓ 12  ✗ 0"));
    terminal.tmux(&["send-keys", "F10"]);
    let ledger = place.path().join("observer/ledger.jsonl");
    let signed = || std::fs::read_to_string(&ledger).unwrap().contains("\"type\":\"sheet\"");
    for _ in 0..600 {
        if signed() {
            break;
        }
        sleep(Duration::from_millis(50));
    }
    assert!(signed(), "{}", terminal.screen());
    ok(&["verify", "--book", "observer"]);
    ok(&["bundle", "out", "--book", "observer"]);
    let signed = ["--key", "adal-demo/keys/operator"];
    let taken = ok(&[&["merge", "out"], &signed[..], &book[..]].concat());
    assert!(taken.contains("қолхаттар: 1, out-receipts қалтасында"), "{taken}");
    let again = ok(&[&["merge", "out"], &book[..]].concat());
    assert!(again.contains("қабылданды 0"), "merging twice changes nothing: {again}");
    ok(&[&["verify"], &book[..]].concat());
    let words = ["reconcile", "--unit", "so1.184", "--code", "COP-01", "--fail-on", "never"];
    let found = ok(&[&words[..], &book].concat());
    assert!(
        found.contains("куәландырылған көшірме (aigul@haq): 155, ресми хаттама: 149"),
        "{found}"
    );
    assert!(found.contains("aigul@haq"), "{found}");
}

/// The child of the shell that runs in the terminal.
fn child(of: &str) -> Option<String> {
    let children = std::fs::read_to_string(format!("/proc/{of}/task/{of}/children")).ok()?;
    children.split_whitespace().next().map(str::to_owned)
}

#[test]
fn a_signal_gives_the_terminal_back_and_keeps_the_draft() {
    if Command::new("tmux").arg("-V").output().is_err() || !cfg!(target_os = "linux") {
        eprintln!("SKIPPED: no tmux, or no /proc; nobody sent the form a signal");
        return;
    }
    let place = Place::new();
    place.demo();
    let root = place.path().to_str().unwrap();
    let enter = format!(
        "cd {root}; ADAL_LANG=kk ADAL_HOME={root}/home LC_ALL=C.UTF-8 {} enter --book adal-demo/book \
         --contest smd-7 --unit so1.184 --sign-with adal-demo/keys/operator",
        program().display()
    );
    let terminal = Terminal::open(&place, &format!("{enter}; stty -a > {root}/left; {enter}; :"));
    let form = |s: &str| s.lines().any(|l| l.starts_with('>'));
    terminal.until("the form", form);
    terminal.digits("644");
    terminal.go("Enter");
    let pane = terminal.tmux(&["display-message", "-p", "#{pane_pid}"]);
    let running = child(pane.trim()).expect("the form runs below the shell");
    assert!(Command::new("kill").args(["-TERM", &running]).status().unwrap().success());
    let left = || std::fs::read_to_string(place.path().join("left")).unwrap_or_default();
    terminal.until("the first form to leave", |_| left().contains("echo"));
    assert!(left().contains(" icanon") && left().contains(" echo "), "{}", left());
    terminal.until("the second form", |s| form(s) && s.contains("жолдар: 1 / 18"));
    let draft = place.path().join("home/drafts/demo-2027-smd-7-so1.184.toml");
    assert!(std::fs::read_to_string(&draft).unwrap().contains("registered = 644"));
    terminal.digits("3");
    terminal.go("Enter");
    let running = child(pane.trim()).expect("the second form runs");
    assert!(Command::new("kill").args(["-HUP", &running]).status().unwrap().success());
    let shown = || {
        let gone = !std::path::Path::new(&format!("/proc/{running}")).exists();
        gone.then(|| std::fs::read_to_string(&draft).unwrap())
    };
    let mut kept = None;
    for _ in 0..600 {
        kept = shown();
        if kept.is_some() {
            break;
        }
        sleep(Duration::from_millis(50));
    }
    assert!(kept.expect("it has ended").contains("added = 3"));
}
