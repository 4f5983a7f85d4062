package documents_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// typeDay types in the first or second day of the period, and leaves it.
func typeDay(h *uitest.Host, n int, text string) {
	h.Walk(func(o fyne.CanvasObject) bool {
		day, is := o.(*kit.DateField)
		if !is {
			return false
		}
		if n--; n < 0 {
			h.Window().Canvas().Focus(day.Focusable())
			day.Focusable().(*kit.Entry).TypedShortcut(&fyne.ShortcutSelectAll{})
		}
		return n < 0
	})
	h.Press(fyne.KeyBackspace)
	h.Type(text)
	h.Window().Canvas().FocusNext() // as Tab does
}

func TestOnlyAPeriodThatIsSeenIsHandedOut(t *testing.T) {
	for name, c := range map[string]struct {
		from, to string
		said     string
	}{
		"not begun":              {"20.11.2026", "1.12.2026", "This day is still to come."},
		"a first day of rubbish": {"rubbish", "19.11.2026", "Write it like"},
		"a last day of rubbish":  {"1.11.2026", "rubbish", "Write it like"},
		"the wrong way round":    {"19.11.2026", "18.11.2026", "This day lies before the first one."},
		"the wrong way, to come": {"21.11.2026", "20.11.2026", "This day is still to come."},
	} {
		t.Run(name, func(t *testing.T) {
			for _, p := range []screen.Location{
				{Document: reports.ProgrammeSummaryKey},
				{Document: reports.GridKey},
				review(dana),
				{Document: reports.CaseloadPackKey, ID: ruth.ID},
			} {
				h := show(t, aGroup(), p)
				h.WantSeen("Page 1 of")
				typeDay(h, 0, c.from)
				typeDay(h, 1, c.to)
				h.WantSeen(c.said, "Page 1 of") // the last good pages, of which nothing is made
				h.WantOff("Save as…", "Make and open")
				for _, key := range h.Shown.(screen.Keyed).Keys()[:2] { // Ctrl S and Ctrl P
					key.Do()
				}
				if h.Window().Canvas().Overlays().Top() != nil || len(printed(t, h)) > 0 {
					t.Errorf("%s was made", p.Document)
				}
				h.Tap("More")
				h.WantUnseen("every mentor", "for a spreadsheet")
				h.Press(fyne.KeyEscape)
				typeDay(h, 0, "1.11.2026")
				typeDay(h, 1, "19.11.2026")
				h.WantSeen("Page 1 of")
				h.Tap("Make and open")
				if len(printed(t, h)) != 1 {
					t.Errorf("%s was not made once it was put right", p.Document)
				}
			}
		})
	}
}

func TestADayThatIsNotUnderstoodStaysToBePutRight(t *testing.T) {
	h := show(t, aGroup(), review(dana))
	typeDay(h, 0, "rubbish")
	h.Shown.Show(review(sam))
	h.WantSeen("rubbish", "One of the two days is not understood.")
	h.WantOff("Save as…")
}

// While a day is being typed the pages do not come and go, and neither does what
// is wrong with the other day stay once it is put right here.
func TestThePagesStayWhileADayIsTyped(t *testing.T) {
	h := show(t, aGroup(), review(dana))
	typeDay(h, 1, "1.1.2026")
	h.WantSeen("This day lies before the first one.", "Page 1 of")
	h.WantOff("Save as…")
	typeDay(h, 0, "1.12.2025")
	h.WantUnseen("This day lies before the first one.")
	h.WantSeen("to 1 January 2026")
	typeDay(h, 0, "2.1.2026")
	h.WantSeen("This day lies after the last one.", "to 1 January 2026")
	h.Pick(0, "Sam T.") // whose pages these are not
	h.WantUnseen("Page 1 of")
	typeDay(h, 1, "2.11.2026")
	h.WantUnseen("This day lies after the last one.")
	h.WantSeen("2 November 2026")
}
