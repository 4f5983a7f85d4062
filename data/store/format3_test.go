package store_test

import (
	"testing"
	"time"

	"alongside/data"
	"alongside/data/store"
)

// format2 opens a sample programme that the version before consents wrote.
func format2(t *testing.T) fixture {
	t.Helper()
	return keptFile(t, "format2.gz", time.Date(2026, 11, 28, 19, 0, 0, 0, time.UTC))
}

func TestAFileOfFormat2KeepsEveryRecordUnderItsKey(t *testing.T) {
	f := format2(t)
	people, meetings, pairs := read(f, (*store.Reader).People), read(f, (*store.Reader).Meetings), read(f, (*store.Reader).Pairs)
	contacts, goals := read(f, (*store.Reader).Contacts), read(f, (*store.Reader).Goals)
	counts := [...]int{len(people), len(meetings), len(pairs), len(contacts), len(goals)}
	if counts != keptOfFormat2 {
		t.Errorf("people, meetings, pairs, contacts and goals are %v, want %v", counts, keptOfFormat2)
	}
	for _, p := range people {
		if got := f.person(p.ID); got.FullName() != p.FullName() || p.ID.IsZero() {
			t.Errorf("%v is %q", p.ID, got.FullName())
		}
	}
	present := 0
	ok(t, f.View(func(r *store.Reader) error {
		for m, err := range r.AllMarks() {
			if err != nil {
				return err
			}
			if m.Meeting.IsZero() || m.Person.IsZero() {
				t.Fatalf("a mark has lost its ids: %+v", m)
			}
			if m.Status == data.Present {
				present++
			}
		}
		return nil
	}))
	if present != presentOfFormat2 {
		t.Errorf("present are %d, want %d", present, presentOfFormat2)
	}
}

func TestAFileOfFormat2CanKeepConsents(t *testing.T) {
	f := format2(t)
	person := read(f, (*store.Reader).People)[0].ID
	on := data.DateOf(f.clock.at)
	must(f.AddConsent(data.Consent{Person: person, Recipient: court, Purpose: "a report", Span: data.Span{From: on, Until: on}}))(t)
	if got := f.consentsOf(person); len(got) != 1 {
		t.Errorf("kept is %+v", got)
	}
}

// What the file of format 2 held when it was put away.
var keptOfFormat2 = [...]int{6, 61, 1, 28, 2}

const presentOfFormat2 = 150
