#!/usr/bin/env python3
"""Proves a Nightbell evidence pack: files, chain of events, seals, lists. Needs nothing else.

usage: verify.py [PACK.zip | FOLDER] [--seal EVENT:LINK]...
exits 0 if all is as it was exported, 1 if it is not, 2 if it cannot be read
"""
import csv
import hashlib
import io
import json
import os
import re
import sys
import zipfile

FIELDS = ("at", "kind", "actor", "side", "channel", "client", "incident", "text")
MANIFEST = "MANIFEST.sha256"
csv.field_size_limit(1 << 27)


class Folder:
    def __init__(self, path):
        self.path = path

    def names(self):
        for folder, _, files in os.walk(self.path):
            for name in files:
                yield os.path.relpath(os.path.join(folder, name), self.path).replace(os.sep, "/")

    def open(self, name):
        return open(os.path.join(self.path, *name.split("/")), "rb")


class Zip:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)

    def names(self):
        return self.zip.namelist()

    def open(self, name):
        return self.zip.open(name)


class Bad(Exception):
    pass


def text(pack, name):
    try:
        with pack.open(name) as file:
            return file.read().decode("utf-8")
    except (KeyError, OSError):
        raise Bad(name + " is missing.")


def table(pack, name):
    try:
        file = pack.open(name)
    except (KeyError, OSError):
        raise Bad(name + " is missing.")
    with file:
        yield from csv.DictReader(io.TextIOWrapper(file, encoding="utf-8", newline=""))


def check_files(pack):
    known = {}
    for line in text(pack, MANIFEST).splitlines():
        entry = re.fullmatch(r"([0-9a-f]{64})  (\S.*)", line)
        if not entry or entry.group(2) in known:
            raise Bad(MANIFEST + " is damaged: " + line[:90])
        known[entry.group(2)] = entry.group(1)
    names = sorted(pack.names())
    if len(names) != len(set(names)):
        raise Bad("A file is in the zip twice.")
    for name in sorted(known):
        if name not in names:
            raise Bad(name + " is missing.")
        digest = hashlib.sha256()
        with pack.open(name) as file:
            for piece in iter(lambda: file.read(1 << 20), b""):
                digest.update(piece)
        if digest.hexdigest() != known[name]:
            raise Bad(name + " was changed: it is not as the manifest says.")
    for name in names:
        if name != MANIFEST and name not in known:
            raise Bad(name + " is not in the manifest: it was added.")
    return "%d files are as the manifest says" % len(known)


def content(event):
    digest = hashlib.sha256()

    def add(name, value):
        if value is not None:
            data = value.encode("utf-8", "surrogatepass")
            digest.update(("%s:%d:" % (name, len(data))).encode("utf-8") + data + b"\n")

    add("salt", event["salt"])
    add("seq", str(event["seq"]))
    for name in FIELDS:
        add(name, event.get(name))
    data = event.get("data", {})
    for key in sorted(data, key=lambda one: one.encode("utf-16-be", "surrogatepass")):
        add("data." + key, data[key])
    return digest.hexdigest()


def link(before, seq, hashed):
    return hashlib.sha256(("%s:%d:%s" % (before, seq, hashed)).encode("ascii")).hexdigest()


def events(pack):
    name = "chain/events.jsonl"
    try:
        file = pack.open(name)
    except (KeyError, OSError):
        raise Bad(name + " is missing.")
    with file:
        for number, line in enumerate(io.TextIOWrapper(file, encoding="utf-8", newline="\n"), 1):
            if line.strip():
                try:
                    event = json.loads(line)
                    assert isinstance(event["seq"], int)
                    yield event
                except (ValueError, KeyError, AssertionError, TypeError):
                    raise Bad("line %d of %s cannot be read." % (number, name))


def seal(written):
    found = re.fullmatch(r"\s*([0-9]{1,18}):([0-9a-fA-F]{64})\s*", written)
    if not found:
        raise Bad("A seal is EVENT:LINK, not " + written)
    return int(found.group(1)), found.group(2).lower()


def when(iso):
    """An instant in a form that sorts: 19 places, then nine of the second's fraction."""
    return iso[:19] + iso[19:].strip(".Z").ljust(9, "0")


class Chain:
    """Follows the events one by one, and holds seals and lists against them."""

    def __init__(self, pack, kept):
        self.facts = json.loads(text(pack, "pack.json"))
        self.chain = self.facts["chain"]
        self.seals = {}
        for row in table(pack, "chain/seals.csv"):
            self.expect(int(row["event"]), row["link"], "a seal of the pack")
        self.expect(*seal(self.chain["seal"]), "the pack's own seal")
        self.expect(self.chain["end"], self.chain["head"], "pack.json")
        self.old = 0
        for event, head in kept:
            if event < self.chain["first"] - 1:
                self.old += 1
            else:
                self.expect(event, head, "the seal that you kept")
        self.told = self.masked = self.hashed = 0
        self.opened, self.acknowledged = {}, {}

    def expect(self, event, head, whose):
        self.seals.setdefault(event, []).append((head, whose))

    def follow(self, pack):
        expected, head = self.chain["first"], self.chain["before"]
        self.hold(expected - 1, head)
        for event in events(pack):
            seq = event["seq"]
            if seq != expected:
                missing = seq > expected
                raise Bad("event %d: %s" % (min(seq, expected),
                          "it is missing." if missing else "it is there twice, or was moved."))
            self.check(event, seq, head)
            head = event["link"]
            self.hold(seq, head)
            expected += 1
        beyond = [one for one in self.seals if one >= expected]
        if beyond or expected - 1 != self.chain["end"]:
            far = max(beyond + [self.chain["end"]])
            raise Bad("event %d: the chain ends before it, but %s vouches for event %d:"
                      " its end was cut off." % (expected, self.seals[far][0][1], far))
        return "events %d to %d follow one another (%d in full, %d in part, %d as hashes)" % (
            self.chain["first"], expected - 1, self.told, self.masked, self.hashed)

    def check(self, event, seq, head):
        if "salt" in event:
            if content(event) != event.get("content"):
                raise Bad("event %d: it was changed: it is not what was written." % seq)
            self.told += 1
        elif event.get("masked"):
            self.masked += 1
        else:
            self.hashed += 1
        if link(head, seq, str(event.get("content"))) != event.get("link"):
            raise Bad("event %d: it does not follow from the event before it." % seq)
        self.remember(event)

    def remember(self, event):
        incident = event.get("incident")
        if event.get("kind") == "opened" and (
                when(self.facts["from"]) <= when(event["at"]) < when(self.facts["to"])):
            self.opened[incident] = event
        if event.get("kind") == "acknowledged":
            self.acknowledged.setdefault(incident, event)

    def hold(self, seq, head):
        for known, whose in self.seals.pop(seq, []):
            if known != head:
                raise Bad("event %d: %s remembers another record: it was rewritten up to here."
                          % (seq, whose))


def safe(value):
    return "'" + value if value[:1] in tuple("=+-@\t\r") else value


def check_events(pack):
    rows = table(pack, "data/events.csv")
    count = 0
    for event in events(pack):
        if "text" not in event:
            continue
        row = next(rows, None)
        count += 1
        if row is None or row["seq"] != str(event["seq"]):
            raise Bad("data/events.csv: event %d is missing or out of place." % event["seq"])
        for name in FIELDS:
            if row[name] != safe(event.get(name) or ""):
                raise Bad("data/events.csv: event %d has another %s than the chain."
                          % (event["seq"], name))
    if next(rows, None) is not None:
        raise Bad("data/events.csv has more events than the chain.")
    return "%d events of the list are those of the chain" % count


def check_incidents(pack, chain):
    left = dict(chain.opened)
    for row in table(pack, "data/incidents.csv"):
        number = row["number"]
        event = left.pop(number, None)
        if event is None:
            raise Bad("data/incidents.csv: no event opened incident %s in the span." % number)
        first = chain.acknowledged.get(number, {})
        for column, value in (("opened_at", event["at"]), ("client", event.get("client")),
                              ("acknowledged_at", first.get("at")),
                              ("acknowledged_by", first.get("actor"))):
            if row[column] != safe(value or ""):
                raise Bad("data/incidents.csv: incident %s has another %s than the chain."
                          % (number, column))
    if left:
        number, event = min(left.items(), key=lambda one: one[1]["seq"])
        raise Bad("data/incidents.csv: incident %s, opened by event %d, is missing."
                  % (number, event["seq"]))
    return "%d incidents of the list are those that the chain opened" % len(chain.opened)


def check_counts(pack, chain):
    facts, received, opening = chain.facts["population"], 0, 0
    for row in table(pack, "data/population.csv"):
        place = ("day", "client", "key", "format", "received", "difference")
        results = {name: int(value) for name, value in row.items() if name not in place}
        if int(row["received"]) != sum(results.values()):
            raise Bad("data/population.csv: the counts of %s, %s do not add up to what was received."
                      % (row["day"], row["client"]))
        received += int(row["received"])
        opening += results["opened"] + results["held"] + results["silenced"]
    if received != facts["received"]:
        raise Bad("data/population.csv: %d received, but pack.json says %d."
                  % (received, facts["received"]))
    if opening - facts["silencedAgain"] != facts["incidentsOfTheDays"]:
        raise Bad("The counts know of %d incidents, but %d are on record."
                  % (opening - facts["silencedAgain"], facts["incidentsOfTheDays"]))
    return "%d alerts received, each with one result; they opened %d incidents" % (
        received, facts["incidentsOfTheDays"])


def main(arguments):
    paths, kept = [], []
    while arguments:
        one = arguments.pop(0)
        if one == "--seal" and arguments:
            kept.append(seal(arguments.pop(0)))
        elif one.startswith("-"):
            print(__doc__)
            return 2
        else:
            paths.append(one)
    path = paths[0] if paths else os.path.dirname(os.path.abspath(__file__))
    pack = Folder(path) if os.path.isdir(path) else Zip(path)
    bad = 0

    def run(what, check):
        nonlocal bad
        try:
            print("%-10s ok: %s" % (what, check()))
        except Bad as why:
            bad += 1
            print("%-10s BAD: %s" % (what, why))
        except (KeyError, ValueError, TypeError, zipfile.BadZipFile) as why:
            bad += 1
            print("%-10s BAD: it cannot be read (%s: %s)" % (what, type(why).__name__, why))

    run("files", lambda: check_files(pack))
    try:
        chain = Chain(pack, kept)
    except (Bad, KeyError, ValueError, TypeError) as why:
        print("chain      BAD: %s" % why)
        return 1
    run("chain", lambda: chain.follow(pack))
    if kept:
        print("seals      %d that you kept were held against it" % (len(kept) - chain.old))
    if chain.old:
        print("seals      %d that you kept are older than the pack: nothing of it is under them"
              % chain.old)
    if not bad:
        run("events", lambda: check_events(pack))
        run("incidents", lambda: check_incidents(pack, chain))
        run("counts", lambda: check_counts(pack, chain))
    print("This pack is %s." % ("NOT as it was exported" if bad else "as it was exported"))
    return 1 if bad else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (Bad, OSError, zipfile.BadZipFile) as failure:
        print("This pack cannot be read: %s" % failure)
        sys.exit(2)
