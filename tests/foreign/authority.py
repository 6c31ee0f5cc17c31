"""A time-stamping authority of one's own, made with `openssl` on the spot: a root, an intermediate certificate, a signer, all P-384."""

import subprocess

CONFIG = """
[req]
distinguished_name = dn
prompt = no
[dn]
CN = replaced
[ca]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
[tsa]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[ts]
default_tsa = t
[t]
serial = ./serial
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256
tsa_name = yes
ess_cert_id_alg = sha256
"""


class Authority:
    """`root.pem` is what a verifier trusts, `chain.pem` all three certificates, the signer's first."""

    def __init__(self, folder):
        self.folder = folder
        folder.mkdir()
        (folder / "config").write_text(CONFIG)
        (folder / "serial").write_text("01\n")
        key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-384", "-nodes", "-config", "config")
        self.openssl("req", "-x509", *key, "-keyout", "root.key", "-out", "root.pem", "-days", "9", "-subj", "/CN=root", "-extensions", "ca")
        for name, section, issuer in (("middle", "ca", "root"), ("signer", "tsa", "middle")):
            self.openssl("req", *key, "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", f"/O=Invented/CN={name}")
            self.openssl("x509", "-req", "-in", f"{name}.csr", "-CA", f"{issuer}.pem", "-CAkey", f"{issuer}.key", "-CAcreateserial",
                         "-days", "9", "-extfile", "config", "-extensions", section, "-out", f"{name}.pem")
        chain = "".join((folder / f"{name}.pem").read_text() for name in ("signer", "middle", "root"))
        (folder / "chain.pem").write_text(chain)

    def openssl(self, *words):
        subprocess.run(["openssl", *map(str, words)], cwd=self.folder, capture_output=True, check=True)

    def answer(self, request, response):
        """Answers a request (`.tsq`) with a response (`.tsr`)."""
        self.openssl("ts", "-reply", "-config", "config", "-section", "t", "-queryfile", request.resolve(), "-signer", "signer.pem",
                     "-inkey", "signer.key", "-chain", "middle.pem", "-out", response.resolve())
