#!/usr/bin/env python3
"""Holds PDF reports to PDF/A-2a (ISO 19005-2, level A) as far as a file's structure shows it.

    pdfa.py FILE.pdf…

veraPDF, which judges the whole standard, is a Java program that no registry used here holds
(apt, crates.io, PyPI, npm). What is checked instead: with qpdf's library (pikepdf) each rule named
below, and with `pdfua`, where it is installed, the rules of PDF/UA-1 (ISO 14289-1) for tagged files.
Exits 1 when a rule is broken; each broken rule is named.
"""

import sys
from pathlib import Path

import pikepdf
from pikepdf import Name

XMP_PART = "{http://www.aiim.org/pdfa/ns/id/}part"
XMP_LEVEL = "{http://www.aiim.org/pdfa/ns/id/}conformance"
FORBIDDEN_ACTIONS = {"/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/JavaScript",
                     "/Hide", "/SetOCGState", "/Rendition", "/Trans", "/GoTo3DView"}
HIDDEN_FLAGS = 1 | 2 | 32  # Invisible, Hidden, NoView (ISO 32000-1 table 165)
PRINT_FLAG = 4


def document_rules(pdf, raw):
    root = pdf.Root
    yield "6.1.2 the header says PDF 1.0 to 1.7", raw[:8].startswith(b"%PDF-1.") and raw[7:8] <= b"7"
    yield "6.1.2 a comment of four high bytes follows", all(b > 127 for b in raw.split(b"\n", 2)[1][1:5])
    yield "6.1.3 an ID, no encryption", Name.ID in pdf.trailer and not pdf.is_encrypted
    yield "6.1.3 nothing follows the end mark", raw.rstrip(b"\r\n").endswith(b"%%EOF")
    yield "6.2.3 an output intent with a profile", any(
        intent.get(Name.S) == Name.GTS_PDFA1 and len(intent.DestOutputProfile.read_bytes()) > 128
        for intent in root.get(Name.OutputIntents, []))
    yield "6.5 no form, no script", Name.AcroForm not in root and Name.AA not in root
    names = root.get(Name.Names, pikepdf.Dictionary())
    yield "6.8 no embedded files, no scripts by name", (
        Name.EmbeddedFiles not in names and Name.JavaScript not in names)
    with pdf.open_metadata() as xmp:
        yield "6.6.4 XMP says part 2, level A", (xmp.get(XMP_PART), xmp.get(XMP_LEVEL)) == ("2", "A")
        title = pdf.docinfo.get(Name.Title)
        yield "6.6.3 XMP and Info give one title", title is not None and xmp.get("dc:title") == str(title)
    yield "6.7.2 marked as tagged", bool(root.get(Name.MarkInfo, {}).get(Name.Marked, False))
    yield "6.7.3 a structure tree", Name.StructTreeRoot in root
    yield "6.7.4 a language", str(root.get(Name.Lang, "")) in ("kk", "ru", "en")


def font_rules(pdf):
    for fonts in (page.get(Name.Resources, {}).get(Name.Font, {}) for page in pdf.pages):
        for name, font in fonts.items():
            inner = font.DescendantFonts[0] if Name.DescendantFonts in font else font
            descriptor = inner.get(Name.FontDescriptor, {})
            embedded = any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
            base = str(font.get(Name.BaseFont, name))
            yield f"6.2.11.4 {base} is embedded", embedded
            yield f"6.2.11.7 {base} says which characters it holds", Name.ToUnicode in font


def object_rules(pdf):
    for at, thing in enumerate(pdf.objects):
        if not isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
            continue
        filters = thing.get(Name.Filter, []) if isinstance(thing, pikepdf.Stream) else []
        filters = [filters] if isinstance(filters, Name) else list(filters)
        if Name.LZWDecode in filters or Name.Crypt in filters:
            yield f"6.1.7 object {at}: no LZW, no Crypt", False
        if isinstance(thing, pikepdf.Stream) and "/F" in thing:
            yield f"6.1.7 object {at}: no stream outside the file", False
        if bool(thing.get(Name.Interpolate, False)):
            yield f"6.2.8 object {at}: no interpolated image", False
        if Name.TR in thing and thing.get(Name.Type) == Name.ExtGState:
            yield f"6.2.5 object {at}: no transfer function", False
        if str(thing.get(Name.S, "")) in FORBIDDEN_ACTIONS:
            yield f"6.5.1 object {at}: no such action", False


def annotation_rules(pdf):
    for number, page in enumerate(pdf.pages, 1):
        for note in page.get(Name.Annots, []):
            flags = int(note.get(Name.F, 0))
            good = flags & PRINT_FLAG and not flags & HIDDEN_FLAGS
            if note.Subtype != Name.Link or not good:
                yield f"6.3 page {number}: only links, printed and not hidden", False


def structure_rules(pdf):
    """Each picture has words instead, each row of a table has cells as its head has."""
    todo, pictures, tables = [pdf.Root.StructTreeRoot], 0, 0
    while todo:
        element = todo.pop()
        kids = element.get(Name.K, [])
        kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        todo += [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and Name.S in kid]
        kind = str(element.get(Name.S, ""))
        if kind == "/Figure":
            pictures += 1
            yield "6.7.3 a picture has words in its place", bool(str(element.get(Name.Alt, "")))
        tables += kind == "/Table"
    print(f"  pictures {pictures}, tables {tables}, pages {len(pdf.pages)}")


def universal(path):
    try:
        import pdfua  # noqa: F401
    except ImportError:
        print("  SKIPPED: pdfua is not installed")
        return
    yield from universal_rules(path)


def universal_rules(path):
    import subprocess
    out = subprocess.run([sys.executable, "-m", "pdfua", "check", "--min-severity", "error", str(path)], capture_output=True, text=True)
    yield f"PDF/UA-1 by pdfua: {out.stdout.strip()} {out.stderr.strip()}", out.returncode == 0


def broken(path):
    raw = path.read_bytes()
    with pikepdf.open(path) as pdf:
        rules = [document_rules(pdf, raw), font_rules(pdf), object_rules(pdf),
                 annotation_rules(pdf), structure_rules(pdf), universal(path)]
        return sorted({said for rule in rules for said, holds in rule if not holds})


def main():
    bad = 0
    for path in map(Path, sys.argv[1:]):
        print(path.name)
        for rule in broken(path):
            bad += 1
            print(f"  BROKEN {rule}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
