package store_test

import (
	"testing"
	"time"

	"alongside/data"
	"alongside/data/store"
)

// format3 opens a sample programme that the version wrote whose sums were over the
// records alone.
func format3(t *testing.T) fixture {
	t.Helper()
	return keptFile(t, "format3.gz", time.Date(2026, 11, 29, 23, 0, 0, 0, time.UTC))
}

func TestAFileOfFormat3KeepsEverythingAndSumsItAll(t *testing.T) {
	f := format3(t)
	people, meetings, pairs := read(f, (*store.Reader).People), read(f, (*store.Reader).Meetings), read(f, (*store.Reader).Pairs)
	contacts, goals := read(f, (*store.Reader).Contacts), read(f, (*store.Reader).Goals)
	counts := [...]int{len(people), len(meetings), len(pairs), len(contacts), len(goals)}
	if counts != [...]int{5, 61, 1, 16, 1} {
		t.Errorf("people, meetings, pairs, contacts and goals are %v", counts)
	}
	report := must(f.Check())(t)
	if !report.OK() || report.Records["marks"] != 199 || report.Records["consents"] != 1 || report.Records["slips"] != 1 {
		t.Errorf("%+v", report)
	}
	// both ways in are still there, and one can be set anew
	ok(t, f.ChangePassphrase(passphrase, "four lemon trees along the harbour wall", false))
	ok(t, f.Verify("four lemon trees along the harbour wall"))
}

// The sums follow every operation, its undoing, and doing it again.
func TestTheSumsOverIndexEntriesFollowEveryOperation(t *testing.T) {
	f := open(t)
	_, m, sam, priya := f.group()
	pair := must(f.MakePair(sam, priya, today, data.Active))(t)
	must(f.AddContact(data.Contact{Person: sam, Pair: pair, Date: today}))(t)
	ok(t, f.SetMark(m.ID, sam, data.Present))
	whole := func(what string) {
		t.Helper()
		if report := must(f.Check())(t); !report.OK() {
			t.Errorf("%s: %+v", what, report)
		}
	}
	whole("done")
	steps := 0
	for ; ; steps++ {
		if _, can := f.CanUndo(); !can {
			break
		}
		must(f.Undo())(t)
		whole("undone")
	}
	for range steps {
		must(f.Redo())(t)
		whole("done again")
	}
	if steps < 5 {
		t.Errorf("only %d steps", steps)
	}
}
