package incoming_test

import (
	"strings"
	"testing"
	"time"

	"alongside/data"
	"alongside/data/incoming"
)

func withErased(b incoming.Book) incoming.Book {
	b.Erased = []data.Erased{
		{Person: data.ID{7, 1}, On: data.NewDate(2026, time.May, 3)}, {Person: data.ID{7, 2}, On: data.NewDate(2026, time.February, 1)},
	}
	return b
}

func TestWhereSomebodyWasErasedNobodyNewComesInUnasked(t *testing.T) {
	list := "Name\nDora Lind\nAda Brook\n"
	_, p := text(t, list, withErased(riverside()), incoming.Choices{})
	if len(p.Erased) != 2 || p.Erased[1] != data.NewDate(2026, time.May, 3) {
		t.Errorf("it asks about %v", p.Erased)
	}
	if _, err := p.Brought(); err == nil {
		t.Error("somebody new comes in without a word")
	}
	_, p = text(t, list, withErased(riverside()), incoming.Choices{Erased: true})
	if b, err := p.Brought(); err != nil || len(b.People) != 1 {
		t.Errorf("after it was said: %v %v", b.People, err)
	}
	_, p = text(t, "Name\nAda Brook\n", withErased(riverside()), incoming.Choices{})
	if len(p.Erased) != 0 {
		t.Error("it asks although everybody is known")
	}
}

func TestARowWithTheIDOfSomebodyErasedWaits(t *testing.T) {
	list := "Record,Name\n" + data.ID{7, 1}.String() + ",Dora Lind\n" + data.ID{7, 9}.String() + ",Eva Moss\n"
	r, p := text(t, list, withErased(riverside()), incoming.Choices{Erased: true})
	wantLines(t, says(r, p)[:2], []string{
		"Dora Lind: waits; Somebody who was erased on 3 May 2026",
		"Eva Moss: new as Eva|Moss from 2026-11-19; Nobody by this name",
	})
	_, p = text(t, list, withErased(riverside()), incoming.Choices{Erased: true}.WithWho(1, incoming.Who{New: true}))
	if p.People[0].Verdict != incoming.IsNew {
		t.Error("they cannot come in again even where somebody says so")
	}
}

func TestADayOnWhichSomebodyWillJoinIsPointedOut(t *testing.T) {
	_, p := text(t, "Name,Joined\nDora Lind,2027-01-05\n", riverside(), incoming.Choices{})
	if notes := strings.Join(p.People[0].Notes, "; "); !strings.Contains(notes, "they join on 5 January 2027, which is still to come") {
		t.Errorf("it says %q", notes)
	}
}
