package incoming_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"alongside/data"
	"alongside/data/catalogue"
	"alongside/data/dossier"
	odd "alongside/data/dossier/riverside"
	"alongside/data/exchange"
	"alongside/data/incoming"
	"alongside/data/store"
	"alongside/data/vault"
)

var wholeDay = data.NewDate(2026, time.November, 19)

// newProgramme is one with nobody in it, and the catalogue that every programme begins with.
func newProgramme(t testing.TB) *store.Store {
	t.Helper()
	s, _, err := store.Create(filepath.Join(t.TempDir(), "a.alongside"), data.NewProgramme("Riverside"), "seven kettles under a violet bridge", "Rosa M.",
		store.Options{Now: func() time.Time { return wholeDay.Time().Add(18 * time.Hour) }, KDF: vault.Floor})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if report, err := s.Check(); err != nil || !report.OK() {
			t.Errorf("the file is not sound: %v %+v", err, report)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	activities := catalogue.Catalogue()
	for i := range activities {
		activities[i].ID = data.NewID()
	}
	if err := s.Load(data.Records{Activities: activities}); err != nil {
		t.Fatal(err)
	}
	return s
}

// fatal is a test, or a case of a property.
type fatal interface {
	Fatal(...any)
	Fatalf(string, ...any)
}

// everything is what a programme holds.
func everything(t fatal, s *store.Store) (b incoming.WholeBook) {
	err := s.View(func(r *store.Reader) (err error) {
		b, err = dossier.WholeBook(r, wholeDay)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// through writes records as a workbook and opens it as a list is opened.
func through(t fatal, e exchange.Export) exchange.Cells {
	ctx := context.Background()
	book, err := e.Workbook(ctx)
	if err != nil {
		t.Fatal(err)
	}
	list, err := incoming.Open(book)
	if err != nil {
		t.Fatal(err)
	}
	cells, is, err := list.Whole(ctx)
	if err != nil || !is {
		t.Fatal("the workbook is not known again:", err)
	}
	return cells
}

func planWhole(t fatal, cells exchange.Cells, b incoming.WholeBook) *incoming.Whole {
	w, err := incoming.PlanWhole(context.Background(), cells, b)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// sameRecords compares records in any order. The catalogue stays what it was here: an
// activity that is there by its title is the same one.
func sameRecords(titles map[data.ID]data.ID) cmp.Options {
	return cmp.Options{
		cmpopts.EquateEmpty(),
		cmpopts.SortSlices(func(a, b data.Person) bool { return a.ID.String() < b.ID.String() }),
		cmpopts.SortSlices(func(a, b data.Group) bool { return a.ID.String() < b.ID.String() }),
		cmpopts.SortSlices(func(a, b data.Membership) bool {
			return a.Group.String()+a.Person.String() < b.Group.String()+b.Person.String()
		}),
		cmpopts.SortSlices(func(a, b data.Meeting) bool { return a.ID.String() < b.ID.String() }),
		cmpopts.SortSlices(func(a, b data.Mark) bool {
			return a.Meeting.String()+a.Person.String() < b.Meeting.String()+b.Person.String()
		}),
		cmpopts.SortSlices(func(a, b data.Pair) bool { return a.ID.String() < b.ID.String() }),
		cmpopts.SortSlices(func(a, b data.Contact) bool { return a.ID.String() < b.ID.String() }),
		cmpopts.SortSlices(func(a, b data.Goal) bool { return a.ID.String() < b.ID.String() }),
		cmpopts.SortSlices(func(a, b data.Dismissal) bool { return a.ID.String() < b.ID.String() }),
		cmpopts.SortSlices(func(a, b data.Consent) bool { return a.ID.String() < b.ID.String() }),
		cmpopts.SortSlices(func(a, b data.Slip) bool { return a.ID.String() < b.ID.String() }),
		cmpopts.SortSlices(func(a, b data.AccessRequest) bool { return a.ID.String() < b.ID.String() }),
		cmpopts.IgnoreFields(data.Records{}, "Activities"),
		cmp.Transformer("catalogue", func(h data.Held) heldAs {
			if here, is := titles[h.Activity]; is {
				h.Activity = here
			}
			return heldAs(h)
		}),
		cmp.FilterPath(func(p cmp.Path) bool { return p.String() == "Programme" }, cmp.Comparer(func(a, b data.Programme) bool {
			return cmp.Equal(a.Breaks, b.Breaks, cmpopts.EquateEmpty())
		})),
	}
}

type heldAs data.Held

// titled says which activity of the catalogue here one of another programme is.
func titled(there, here []data.Activity) map[data.ID]data.ID {
	same := map[data.ID]data.ID{}
	for _, a := range there {
		for _, b := range here {
			if a.Kind == b.Kind && a.Step == b.Step && data.Fold(a.Title) == data.Fold(b.Title) {
				same[a.ID] = b.ID
			}
		}
	}
	return same
}

func TestWhatIsWrittenOutComesBackInAsItWas(t *testing.T) {
	s, n := newProgramme(t), 0
	rapid.Check(t, func(t *rapid.T) {
		records := odd.Odd(rapid.Uint64().Draw(t, "seed"), wholeDay)
		before, err := s.ContentHash()
		if err != nil {
			t.Fatal(err)
		}
		defer func() { // so that the next begins as this one did
			if now, err := s.ContentHash(); err == nil && now != before {
				_, _ = s.Undo()
			}
		}()
		// Into an empty programme.
		cells := through(t, exchange.Export{Records: records, Style: data.FullNames})
		empty := everything(t, s)
		w := planWhole(t, cells, empty)
		if len(w.Refused) > 0 {
			t.Fatalf("refused: %+v", w.Refused)
		}
		if err := s.BringIn(t.Context(), w.Brought()); err != nil {
			t.Fatal(err)
		}
		full := everything(t, s)
		if d := cmp.Diff(records, full.Records, sameRecords(titled(records.Activities, empty.Records.Activities))); d != "" {
			t.Fatalf("it has changed (-out +in):\n%s", d)
		}
		same := titled(records.Activities, empty.Records.Activities)
		if got, want := len(full.Records.Activities), len(empty.Records.Activities)+len(records.Activities)-len(same); got != want {
			t.Fatalf("the catalogue has %d activities, want %d", got, want)
		}
		after, err := s.ContentHash()
		if err != nil {
			t.Fatal(err)
		}
		// Into the same one, by either export.
		outs := []exchange.Cells{cells}
		if n++; n%10 == 1 {
			outs = append(outs, through(t, exchange.Export{Records: full.Records, Style: data.FullNames}))
		}
		for _, out := range outs {
			again := planWhole(t, out, full)
			if again.New() > 0 || len(again.Refused) > 0 {
				t.Fatalf("it is not known again: %+v %+v", again.Sheets, again.Refused)
			}
			if err := s.BringIn(t.Context(), again.Brought()); err != nil {
				t.Fatal(err)
			}
			if now, err := s.ContentHash(); err != nil || now != after {
				t.Fatal("brought in again it changes something", err)
			}
		}
		if _, err := s.Undo(); err != nil {
			t.Fatal(err)
		}
		if now, err := s.ContentHash(); err != nil || now != before {
			t.Fatal("taken back it leaves something", err)
		}
	})
}

// aWhole is a small programme that was written out, by its sheets.
func aWhole() (r data.Records) {
	ada := data.Person{ID: data.ID{1}, First: "Ada", Last: "Brook", Code: "R-1"}
	ben := data.Person{ID: data.ID{2}, First: "Ben", Last: "Cole"}
	group := data.Group{ID: data.ID{3}, Name: "Tuesday group", Schedule: data.Schedule{
		Weekday: time.Tuesday, Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: wholeDay.AddDays(-90)},
	}}
	met := data.Meeting{ID: data.ID{4}, Group: group.ID, Date: data.NewDate(2026, time.November, 10), Start: data.At(19, 0), State: data.Closed}
	return data.Records{
		People: []data.Person{ada, ben}, Groups: []data.Group{group}, Meetings: []data.Meeting{met},
		Memberships: []data.Membership{{Group: group.ID, Person: ada.ID, Spans: []data.Span{{From: wholeDay.AddDays(-60)}}}},
		Marks:       []data.Mark{{Meeting: met.ID, Person: ada.ID, Status: data.Late}, {Meeting: met.ID, Person: ben.ID, Status: data.Absent}},
		Pairs:       []data.Pair{data.NewPair(data.ID{5}, ada.ID, ben.ID, wholeDay, data.Active)},
	}
}

func TestOfAnExportComesInWhatItsRecordsAreHere(t *testing.T) {
	type counts map[string][3]int // new, known, refused
	for name, c := range map[string]struct {
		style data.NameStyle
		here  func(*incoming.WholeBook)
		want  counts
	}{
		"nobody is here": {
			data.FullNames, func(*incoming.WholeBook) {},
			counts{"people": {2, 0, 0}, "groups": {1, 0, 0}, "memberships": {1, 0, 0}, "meetings": {1, 0, 0}, "marks": {2, 0, 0}, "pairs": {1, 0, 0}},
		},
		"all of it is here": {
			data.FullNames, func(b *incoming.WholeBook) { b.Records = aWhole() },
			counts{"people": {0, 2, 0}, "groups": {0, 1, 0}, "memberships": {0, 1, 0}, "meetings": {0, 1, 0}, "marks": {0, 2, 0}, "pairs": {0, 1, 0}},
		},
		"with codes, whom a code tells": {
			data.CodeOnly, func(*incoming.WholeBook) {},
			counts{"people": {1, 0, 1}, "groups": {1, 0, 0}, "memberships": {1, 0, 0}, "meetings": {1, 0, 0}, "marks": {1, 0, 1}, "pairs": {0, 0, 1}},
		},
		"with initials, nobody": {
			data.FirstAndInitial, func(*incoming.WholeBook) {},
			counts{"people": {0, 0, 2}, "groups": {1, 0, 0}, "memberships": {0, 0, 1}, "meetings": {1, 0, 0}, "marks": {0, 0, 2}, "pairs": {0, 0, 1}},
		},
		"somebody was erased here": {
			data.FullNames, func(b *incoming.WholeBook) { b.Erased = []data.Erased{{Person: data.ID{1}}} },
			counts{"people": {1, 0, 1}, "groups": {1, 0, 0}, "memberships": {0, 0, 1}, "meetings": {1, 0, 0}, "marks": {1, 0, 1}, "pairs": {0, 0, 1}},
		},
		"a record is somebody else here": {
			data.FullNames, func(b *incoming.WholeBook) { b.Records.People = []data.Person{{ID: data.ID{1}, First: "Zoe"}} },
			counts{"people": {1, 0, 1}, "groups": {1, 0, 0}, "memberships": {0, 0, 1}, "meetings": {1, 0, 0}, "marks": {1, 0, 1}, "pairs": {0, 0, 1}},
		},
		"somebody has another name by now": {
			data.FullNames, func(b *incoming.WholeBook) {
				b.Records.People = []data.Person{{ID: data.ID{1}, First: "Ada", Last: "Moor", Formerly: []data.Called{{First: "Ada", Last: "Brook"}}}}
			},
			counts{"people": {1, 1, 0}, "groups": {1, 0, 0}, "memberships": {1, 0, 0}, "meetings": {1, 0, 0}, "marks": {2, 0, 0}, "pairs": {1, 0, 0}},
		},
		"a namesake is here": {
			data.FullNames, func(b *incoming.WholeBook) {
				b.Records.People = []data.Person{{ID: data.ID{9}, First: "ben", Last: "Cole"}}
			},
			counts{"people": {1, 0, 1}, "groups": {1, 0, 0}, "memberships": {1, 0, 0}, "meetings": {1, 0, 0}, "marks": {1, 0, 1}, "pairs": {0, 0, 1}},
		},
		"a namesake who is said to be another": {
			data.FullNames, func(b *incoming.WholeBook) {
				b.Namesakes, b.Records.People = true, []data.Person{{ID: data.ID{9}, First: "Ben", Last: "Cole"}}
			},
			counts{"people": {2, 0, 0}, "groups": {1, 0, 0}, "memberships": {1, 0, 0}, "meetings": {1, 0, 0}, "marks": {2, 0, 0}, "pairs": {1, 0, 0}},
		},
		"the group and its evening are here by name and day": {
			data.FullNames, func(b *incoming.WholeBook) {
				g, m := aWhole().Groups[0], aWhole().Meetings[0]
				g.ID, m.ID, m.Group, m.State = data.ID{8}, data.ID{7}, data.ID{8}, data.Planned
				b.Records.Groups, b.Records.Meetings = []data.Group{g}, []data.Meeting{m}
			},
			counts{"people": {2, 0, 0}, "groups": {0, 1, 0}, "memberships": {1, 0, 0}, "meetings": {0, 1, 0}, "marks": {2, 0, 0}, "pairs": {1, 0, 0}},
		},
		"the evening was not held here": {
			data.FullNames, func(b *incoming.WholeBook) {
				b.Records.Groups, b.Records.Meetings = aWhole().Groups, aWhole().Meetings
				b.Records.Meetings[0].State = data.DidNotMeet
			},
			counts{"people": {2, 0, 0}, "groups": {0, 1, 0}, "memberships": {1, 0, 0}, "meetings": {0, 1, 0}, "marks": {0, 0, 2}, "pairs": {1, 0, 0}},
		},
		"somebody is marked otherwise here": {
			data.FullNames, func(b *incoming.WholeBook) {
				b.Records = aWhole()
				b.Records.Marks = []data.Mark{{Meeting: data.ID{4}, Person: data.ID{1}, Status: data.Present}}
			},
			counts{"people": {0, 2, 0}, "groups": {0, 1, 0}, "memberships": {0, 1, 0}, "meetings": {0, 1, 0}, "marks": {1, 1, 0}, "pairs": {0, 1, 0}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			b := incoming.WholeBook{Today: wholeDay}
			c.here(&b)
			w := planWhole(t, through(t, exchange.Export{Records: aWhole(), Style: c.style}), b)
			got := counts{}
			for _, s := range w.Sheets {
				got[s.Name] = [3]int{s.New, s.Known, s.Refused}
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("(-want +got):\n%s\n%+v", d, w.Refused)
			}
			if n := w.Brought().Whole.Len() + len(w.Brought().Marks); n != w.New() {
				t.Errorf("%d records are brought, and %d are said to be new", n, w.New())
			}
			s := newProgramme(t)
			if err := s.Load(b.Records); err != nil {
				t.Fatal(err)
			}
			if err := s.BringIn(t.Context(), w.Brought()); err != nil {
				t.Errorf("it cannot be stored: %v", err)
			}
		})
	}
}

func TestARowThatSomebodyHasChangedIsToldAndTheOthersComeIn(t *testing.T) {
	cells := through(t, exchange.Export{Records: aWhole(), Style: data.FullNames})
	cells["marks"][1][5] = "here"
	cells["meetings"][1][3] = "10 November"
	w := planWhole(t, cells, incoming.WholeBook{Today: wholeDay})
	want := []incoming.WholeRefusal{
		{Sheet: "meetings", Row: 2, Reason: `Date: "10 November" is not a date: write it as year-month-day, like 2026-05-03`},
		{Sheet: "marks", Row: 2, Reason: "Status: “here” is not known here"},
		{Sheet: "marks", Says: "Ben Cole", Reason: "the meeting is not brought in"},
	}
	if d := cmp.Diff(want, w.Refused); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if got := len(w.Brought().Whole.People); got != 2 {
		t.Errorf("%d people come in", got)
	}
}
