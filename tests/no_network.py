#!/usr/bin/env python3
"""The program cannot reach a network: reads the ELF file itself and refuses any function of the system that names,
opens, offers or uses a connection. Usage: no_network.py PROGRAM

`socketpair`, `sendmsg`, `recvmsg` and `recv` may stand: the standard library uses a pair of sockets between a process
and its child, and a pair has no address. A socket with an address needs `socket` first, and then one of the others."""

import struct
import sys

FORBIDDEN = {
    "socket", "connect", "bind", "listen", "accept", "accept4", "sendto", "recvfrom", "sendmmsg", "recvmmsg",
    "getaddrinfo", "getnameinfo", "gethostbyname", "gethostbyname2", "gethostbyname_r", "gethostbyname2_r",
    "gethostbyaddr", "gethostbyaddr_r", "res_init", "res_query", "res_search", "if_nametoindex",
}
LIBRARIES = {"libc.so.6", "libm.so.6", "libgcc_s.so.1", "libdl.so.2", "libpthread.so.0", "librt.so.1"}
SHT_DYNAMIC, SHT_DYNSYM, DT_NEEDED, SHN_UNDEF = 6, 11, 1, 0


def text(table, at):
    return table[at : table.index(b"\0", at)].decode()


def sections(data):
    """(type, contents, index of the linked section) of each section of a 64-bit little-endian ELF file."""
    if data[:6] != b"\x7fELF\x02\x01":
        raise SystemExit("FAILED: not a 64-bit little-endian ELF file")
    (offset,) = struct.unpack_from("<Q", data, 0x28)
    size, count = struct.unpack_from("<HH", data, 0x3A)
    found = []
    for at in range(offset, offset + size * count, size):
        _, kind, _, _, start, length, link = struct.unpack_from("<IIQQQQI", data, at)
        found.append((kind, b"" if kind == 8 else data[start : start + length], link))
    return found


def asked_of_the_system(data):
    """Names of undefined dynamic symbols, and of the libraries needed."""
    table = sections(data)
    names, libraries = set(), set()
    for kind, contents, link in table:
        if kind == SHT_DYNSYM:
            for name, _, _, section, _, _ in struct.iter_unpack("<IBBHQQ", contents):
                if section == SHN_UNDEF and name:
                    names.add(text(table[link][1], name))
        elif kind == SHT_DYNAMIC:
            for tag, value in struct.iter_unpack("<QQ", contents):
                if tag == DT_NEEDED:
                    libraries.add(text(table[link][1], value))
    return names, libraries


def main(program):
    with open(program, "rb") as file:
        names, libraries = asked_of_the_system(file.read())
    # A reader gone blind would pass everything: these two are in every program.
    if not {"write", "__libc_start_main"} <= names:
        raise SystemExit(f"FAILED: {program}: its dynamic symbols could not be read")
    for what, wrong in [("functions", names & FORBIDDEN), ("libraries", libraries - LIBRARIES)]:
        # The loader of the machine (ld-linux-*.so) is named by some linkers.
        wrong = sorted(name for name in wrong if not name.startswith("ld-linux"))
        if wrong:
            raise SystemExit(f"FAILED: {program}: {what}: {', '.join(wrong)}")
    print(f"no network: {len(names)} functions of the system, none of {len(FORBIDDEN)} forbidden ones")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(sys.argv[1])
