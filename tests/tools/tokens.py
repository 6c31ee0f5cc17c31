#!/usr/bin/env python3
"""Makes `specs/vectors/tokens.json`: time-stamp tokens by authorities of one's own (`openssl ts`, certificates by `cryptography`).
Run by hand, once: keys are new each time, and the committed file stays. Usage: tokens.py FILE"""

import base64
import datetime
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

CONFIG = """
[ts]
default_tsa = t
[t]
serial = ./serial
signer_digest = {signer}
default_policy = 1.2.3.4
digests = sha256,sha384,sha512
{accuracy}
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = {ess}
"""
TEXT = "adal.v1/org/e1/00112233445566778899aabbccddeeff\n12\nGc4UFxRwEU4qtFWglrHCcTsPdyNAR4vHJPLKQ3UrpmA=\n"
NOW = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0, tzinfo=None)
DAY = datetime.timedelta(days=1)


def name(text):
    return x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Invented"), x509.NameAttribute(NameOID.COMMON_NAME, text)])


def certificate(subject, key, issuer, issuer_key, ca, until=3650 * DAY, path=None):
    usage = dict.fromkeys(("content_commitment", "key_encipherment", "data_encipherment", "key_agreement", "crl_sign", "encipher_only",
                           "decipher_only"), False)
    made = (x509.CertificateBuilder().subject_name(name(subject)).issuer_name(name(issuer)).public_key(key.public_key())
            .serial_number(x509.random_serial_number()).not_valid_before(NOW - 3650 * DAY).not_valid_after(NOW + until)
            .add_extension(x509.BasicConstraints(ca, path), critical=True)
            .add_extension(x509.KeyUsage(digital_signature=not ca, key_cert_sign=ca, **usage), critical=True))
    if not ca:
        made = made.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
    return made.sign(issuer_key, hashes.SHA256())


def pem(certificates):
    return b"".join(c.public_bytes(serialization.Encoding.PEM) for c in certificates)


def openssl(folder, *words):
    return subprocess.run(["openssl", *map(str, words)], cwd=folder, capture_output=True, check=True).stdout


def token(key, signer, chain=(), imprint="sha256", digest="sha256", ess="sha256", accuracy="", certs=True, text=TEXT):
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        (folder / "serial").write_text("01\n")
        (folder / "config").write_text(CONFIG.format(signer=digest, ess=ess, accuracy=accuracy))
        (folder / "text").write_text(text)
        (folder / "signer.pem").write_bytes(pem([signer]))
        (folder / "chain.pem").write_bytes(pem(chain) or pem([signer]))
        (folder / "key.pem").write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
        openssl(folder, "ts", "-query", f"-{imprint}", "-no_nonce", *(["-cert"] if certs else []), "-data", "text", "-out", "q")
        openssl(folder, "ts", "-reply", "-config", "config", "-section", "t", "-queryfile", "q", "-signer", "signer.pem", "-inkey", "key.pem",
                *(["-chain", "chain.pem"] if chain else []), "-token_out", "-out", "t")
        said = openssl(folder, "ts", "-reply", "-token_in", "-in", "t", "-text").decode()
        stamp = re.search("Time stamp: (.*) GMT", said)[1]
        at = datetime.datetime.strptime(" ".join(stamp.split()), "%b %d %H:%M:%S %Y").replace(tzinfo=datetime.timezone.utc)
        return (folder / "t").read_bytes(), int(at.timestamp())


def main():
    rsa_key = lambda bits: rsa.generate_private_key(65537, bits)
    ec_key = lambda curve: ec.generate_private_key(curve())
    keys = {"rsa-ca": rsa_key(2048), "rsa": rsa_key(2048), "short": rsa_key(1024), "ec-ca": ec_key(ec.SECP384R1), "mid": ec_key(ec.SECP384R1),
            "p256": ec_key(ec.SECP256R1), "p384": ec_key(ec.SECP384R1), "k1": ec_key(ec.SECP256K1)}
    root = certificate("rsa-ca", keys["rsa-ca"], "rsa-ca", keys["rsa-ca"], True)
    ec_root = certificate("ec-ca", keys["ec-ca"], "ec-ca", keys["ec-ca"], True)
    mid = certificate("mid", keys["mid"], "ec-ca", keys["ec-ca"], True)
    narrow = certificate("ec-ca", keys["ec-ca"], "ec-ca", keys["ec-ca"], True, path=0)
    plain = certificate("rsa", keys["rsa"], "rsa-ca", keys["rsa-ca"], False)
    expired = certificate("expired", keys["rsa"], "rsa-ca", keys["rsa-ca"], False, until=-DAY)
    short = certificate("short", keys["short"], "rsa-ca", keys["rsa-ca"], False)
    p256 = certificate("p256", keys["p256"], "ec-ca", keys["ec-ca"], False)
    p384 = certificate("p384", keys["p384"], "mid", keys["mid"], False)
    k1 = certificate("k1", keys["k1"], "ec-ca", keys["ec-ca"], False)
    accurate = "accuracy = secs:1,millisecs:500"
    cases = []

    def case(title, made, anchors, ok, theirs=None, text=TEXT, reach=0, change=None):
        der, at = made
        der = change(der) if change else der
        times = {"earliest": at - reach, "latest": at + reach} if ok else {}
        cases.append({"name": title, "text": text, "token": base64.b64encode(der).decode(), "ca": pem(anchors).decode(), "at": at, "ok": ok,
                      "openssl": ok if theirs is None else theirs, **times})

    good = token(keys["rsa"], plain, accuracy=accurate)
    case("RSA, SHA-256, accurate to 1.5 s", good, [root], True, reach=2)
    case("P-256, SHA-512, named by SHA-1", token(keys["p256"], p256, imprint="sha512", digest="sha512", ess="sha1"), [ec_root], True)
    deep = token(keys["p384"], p384, chain=[mid], imprint="sha384", digest="sha384")
    case("P-384 by way of another certificate", deep, [ec_root], True)
    case("the same, which may stand above no other", deep, [narrow], False)
    case("several certificates to choose from", good, [ec_root, root], True, reach=2)
    case("over another text", good, [root], False, text=TEXT.replace("12", "13"))
    case("an authority nobody trusts", good, [ec_root], False)
    case("a bit of the signature", good, [root], False, change=lambda der: der[:-9] + bytes([der[-9] ^ 1]) + der[-8:])
    year = str(NOW.year).encode()
    case("another time", good, [root], False, change=lambda der: der.replace(year, str(NOW.year - 1).encode(), 1))
    case("a byte too many", good, [root], False, theirs=True, change=lambda der: der + b"\0")
    case("without its certificate", token(keys["rsa"], plain, certs=False), [root], False)
    case("by a certificate that had expired", token(keys["rsa"], expired), [root], False)
    case("RSA of 1,024 bits", token(keys["short"], short), [root], False, theirs=True)
    case("a curve that is not known", token(keys["k1"], k1), [ec_root], False, theirs=True)
    Path(sys.argv[1]).write_text(json.dumps(cases, indent=2, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
