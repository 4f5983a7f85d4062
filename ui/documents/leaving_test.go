package documents_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

func slip(person data.Person) screen.Location {
	return screen.Location{Document: reports.AttendanceSlipKey, ID: person.ID}
}

func agreed(records data.Records, change ...func(*data.Consent)) data.Records {
	c := data.Consent{
		ID: data.NewID(), Person: dana.ID, Recipient: "County Court", Purpose: "a report",
		Span: data.Span{From: evening.AddDays(-5), Until: evening.AddDays(40)},
	}
	for _, f := range change {
		f(&c)
	}
	records.Consents = append(records.Consents, c)
	return records
}

func slipsIn(t *testing.T, h *uitest.Host) (all []data.Slip) {
	t.Helper()
	h.Stored(func(r *store.Reader) (err error) {
		all, err = r.Slips()
		return err
	})
	return all
}

func TestWithoutAConsentASlipCanBeLookedAtAndNotMade(t *testing.T) {
	h := show(t, aGroup(), slip(dana))
	h.WantSeen("Attendance slip", "Not made yet", "It cannot go out yet", "Dana K. has not agreed that anybody may be told.", "Ask Dana K., then record how and until when.")
	h.WantUnseen("See the consent")
	h.Tap("Make and open")
	chord(t, h, fyne.KeyS)
	if len(h.Files) != 0 || len(slipsIn(t, h)) != 0 {
		t.Error("it was made")
	}
	if want := "There is no document to hand out yet. The page says what is missing."; !slices.Contains(h.Said, want) {
		t.Errorf("Ctrl S says %q, not %q", h.Said, want)
	}
	h.Tap("Record a consent")
	h.Type("County Court")
	for range 2 {
		h.Window().Canvas().FocusNext()
	}
	h.Type("a report")
	h.Tap("Record the consent")
	h.WantSeen("County Court", "Dana K. chooses which dates may be told.")
}

func TestASlipIsMadeOfTheDatesThatWereChosen(t *testing.T) {
	h := show(t, agreed(aGroup()), slip(dana))
	h.WantSeen("Dana Kowalska", "County Court", "Dana K. chooses which dates may be told.")
	h.Tap("Choose the dates")
	h.Tick("Thursday 12 November")
	h.Tap("Choose")
	h.WantSeen("It may go to", "County Court, and to nobody else.", "agreed in writing. It holds from 14 November and ends 29 December.", "1 of 1 date", "Number 2026-001", "Thursday 12 November 2026")
	h.Tap("See the consent")
	same(t, "places", h.Places, []screen.Location{{Screen: screen.People, ID: dana.ID, Part: screen.Consents}})
	h.Tap("Make and open")
	got := slipsIn(t, h)
	if len(got) != 1 || got[0].Recipient != "County Court" || got[0].Copies != 0 || len(h.Files) != 1 {
		t.Fatalf("the register of slips holds %+v; files %v", got, h.Files)
	}
	same(t, "about whom", printed(t, h), [][]data.ID{{dana.ID}})
	h.WantSeen("Attendance slip", "Number 2026-001")
	h.WantUnseen("Attendance slip (copy)")
	h.Tap("Make and open")
	h.WantSeen("Attendance slip (copy)")
	if got := slipsIn(t, h); len(got) != 1 || got[0].Copies != 1 {
		t.Errorf("the register of slips holds %+v", got)
	}
}

// What was made and then opened nowhere has reached nobody: what is saved instead
// is that one, and only what is made after it is a copy.
func TestASlipThatDidNotOpenIsSavedAsTheOriginal(t *testing.T) {
	const name = "attendance-slip-2026-11-19-1850.pdf"
	h := show(t, agreed(aGroup()), slip(dana))
	h.Tap("Choose the dates")
	h.Tick("Thursday 12 November")
	h.Tap("Choose")
	h.NoViewer = true
	for range 2 { // and trying it again changes nothing
		h.Tap("Make and open")
		h.WantSeen("Nothing opens PDFs here")
		h.Tap("Close")
	}
	made, err := os.ReadFile(h.Files[0])
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	saveInto(h, saveAs, folder, name)
	saved, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil || !bytes.Equal(saved, made) {
		t.Errorf("%d bytes were made, %d saved, %v", len(made), len(saved), err)
	}
	same(t, "about whom", printed(t, h), [][]data.ID{{dana.ID}})
	if got := slipsIn(t, h); len(got) != 1 || got[0].Copies != 0 {
		t.Errorf("the register of slips holds %+v", got)
	}
	h.WantUnseen("Attendance slip (copy)")

	h.NoViewer = false
	h.Tap("Make and open")
	h.WantSeen("Attendance slip (copy)")
	if got := slipsIn(t, h); len(got) != 1 || got[0].Copies != 1 {
		t.Errorf("after the second the register of slips holds %+v", got)
	}
}

func TestASlipThatThePrinterDidNotTakeIsPrintedAsTheOriginal(t *testing.T) {
	h := show(t, agreed(aGroup()), slip(dana))
	h.Tap("Choose the dates")
	h.Tick("Thursday 12 November")
	h.Tap("Choose")
	tray := withPrinters(t, h, "Hall")
	for i, fails := range []error{errors.New("lp: it is off"), nil, nil} {
		tray.fails = fails
		h.FromMenu("More", "Print on Hall")
		if fails != nil {
			h.Tap("Close")
		}
		if got := slipsIn(t, h); len(got) != 1 || got[0].Copies != max(0, i-1) {
			t.Errorf("%d: the register of slips holds %+v", i, got)
		}
	}
}

func TestWhatKeepsASlipIsSaid(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*data.Consent)
		want   string
	}{
		"run out":        {func(c *data.Consent) { c.Span.Until = evening.AddDays(-1) }, "The consent for County Court ran out on 18 November."},
		"to come":        {func(c *data.Consent) { c.Span.From = evening.AddDays(2) }, "The consent for County Court begins on 21 November."},
		"withdrawn":      {func(c *data.Consent) { c.Withdrawn = evening }, "Dana K. withdrew the consent for County Court on 19 November."},
		"that they come": {func(c *data.Consent) { c.Scope = data.ScopeComes }, "County Court may be told that they come, until 29 December, and not the dates attended."},
		"something else": {func(c *data.Consent) { c.Scope, c.Words = data.ScopeOther, "my goals" }, "County Court may be told something else, until 29 December, and not the dates attended."},
	} {
		t.Run(name, func(t *testing.T) {
			h := show(t, agreed(aGroup(), c.change), slip(dana))
			h.WantSeen("It cannot go out yet", c.want)
		})
	}
}

func TestWhoWasNeverThereHasNothingToTell(t *testing.T) {
	show(t, aGroup(), slip(sam)).WantSeen("There is nothing to tell", "No meeting is recorded at which Sam T. was.")
}

func TestDatesOfOnePersonAreNotAnothers(t *testing.T) {
	records := agreed(aGroup())
	records.Marks[1].Status = data.Present // Sam was there too
	h := show(t, records, slip(dana))
	h.Tap("Choose the dates")
	h.Tap("All of them")
	h.Tap("Choose")
	h.WantSeen("It may go to")
	h.Pick(0, "Sam T.")
	h.WantSeen("Choose the dates", "Sam T. has not agreed that anybody may be told.")
	if h.Sees("County Court") {
		t.Error("Dana's recipient is Sam's")
	}
}

func TestAFormToSignSaysWhatIsAskedForOfThatPersonAlone(t *testing.T) {
	place := screen.Location{Document: reports.ConsentFormKey, ID: dana.ID, Consent: data.Consent{Recipient: "County Court", Purpose: "a report"}}
	h := show(t, aGroup(), place)
	h.WantSeen("Consent form", "I, Dana Kowalska, agree", "County Court", "It carries the full name.")
	h.Tap("Make and open")
	same(t, "about whom", printed(t, h), [][]data.ID{{dana.ID}})
	h.Pick(0, "Sam T.")
	h.WantSeen("I, Sam Tanner, agree")
	h.WantUnseen("County Court")
	place.ID = dana.ID
	h.Shown.Show(place)
	h.WantSeen("County Court")
	h.Shown.Show(screen.Location{Document: reports.ConsentFormKey, ID: dana.ID})
	h.WantUnseen("County Court")
}

func TestASlipThatDidNotOpenIsTheOriginalStillAfterAnotherLook(t *testing.T) {
	h := show(t, agreed(aGroup()), slip(dana))
	chosen(h, reports.Document{Recipient: true})
	h.NoViewer = true
	h.Tap("Make and open")
	h.Tap("Close")
	h.Shown.Show(review(dana))
	h.Shown.Show(slip(dana))
	h.WantSeen("Number 2026-001")
	h.WantUnseen("Attendance slip (copy)")
	h.NoViewer = false
	h.Tap("Make and open")
	if got := slipsIn(t, h); len(got) != 1 || got[0].Copies != 0 {
		t.Errorf("the register of slips holds %+v", got)
	}
	h.Shown.Refresh(store.Change{What: store.PeopleChanged})
	h.WantSeen("Attendance slip (copy)")
}

// What was held back over midnight, or while the consent was withdrawn, is judged
// at the moment at which it leaves.
func TestASlipThatDidNotOpenGoesOutNoMoreOnceNoConsentCoversIt(t *testing.T) {
	h := show(t, agreed(aGroup()), slip(dana))
	chosen(h, reports.Document{Recipient: true})
	h.NoViewer = true
	h.Tap("Make and open")
	h.Tap("Close")
	shown := h.Shown
	h.Shown = nil // it hears of nothing, as where only the day changes
	var consent data.ID
	h.Stored(func(r *store.Reader) error {
		all, err := r.Consents()
		consent = all[0].ID
		return err
	})
	if err := h.Store().WithdrawConsents(dana.ID, evening, consent); err != nil {
		t.Fatal(err)
	}
	h.Shown = shown
	h.NoViewer = false
	h.Tap("Make and open")
	if len(h.Files) != 1 || len(h.Failures) != 1 {
		t.Errorf("%d files were opened, %v", len(h.Files), h.Failures)
	}
}

func TestASlipHeldOverMidnightIsLookedAtAnewBeforeItLeaves(t *testing.T) {
	ends := func(c *data.Consent) { c.Span.Until = evening }
	h := show(t, agreed(aGroup(), ends), slip(dana))
	chosen(h, reports.Document{Recipient: true})
	h.WantSeen("It may go to")
	h.Pass(6 * time.Hour)
	h.Tap("Make and open")
	if len(h.Files) != 0 || len(slipsIn(t, h)) != 0 {
		t.Error("it went out on the day after its consent ended")
	}
	h.WantSeen("It cannot go out yet", "ran out on 19 November")
}

func TestTheDatesAreChosenOneByOneAndAllOrNoneByTheirButtons(t *testing.T) {
	h := show(t, agreed(aGroup()), slip(dana))
	h.Tap("Choose the dates")
	ticked := func() (n int) {
		h.Walk(func(o fyne.CanvasObject) bool {
			if c, is := o.(*kit.Check); is && c.Checked {
				n++
			}
			return false
		})
		return n
	}
	h.Press(fyne.KeySpace)
	if n := ticked(); n != 1 {
		t.Errorf("the first key ticks %d dates", n)
	}
	h.Press(fyne.KeySpace)
	if n := ticked(); n != 0 {
		t.Errorf("pressed again, %d are ticked", n)
	}
	h.Tap("All of them")
	all := ticked()
	h.Tap("None of them")
	if n := ticked(); all < 1 || n != 0 {
		t.Errorf("all are %d, none %d", all, n)
	}
}
