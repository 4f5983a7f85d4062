package documents_test

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/documents"
	"alongside/ui/screen"
	"alongside/ui/uitest"
	"alongside/ui/words"
)

// namesOf are all words by which somebody of the group is called.
var namesOf = []string{"Dana", "Kowalska", "Sam", "Tanner", "Ruth", "Shapiro"}

// hide shows codes for names from now on, as the key for it does.
func hide(t *testing.T, h *uitest.Host) {
	t.Helper()
	showNames(t, h, data.CodeOnly)
}

func showNames(t *testing.T, h *uitest.Host, style data.NameStyle) {
	t.Helper()
	words.ShowNames(&style)
	t.Cleanup(func() { words.ShowNames(nil) })
	h.Shown.Refresh(store.Change{What: store.ProgrammeChanged})
}

// placeOf is where a document of the group is made.
func placeOf(d reports.Document) screen.Location {
	id := map[reports.Subject]data.ID{
		reports.AboutMeeting: lastWeek.ID, reports.AboutPerson: dana.ID, reports.AboutMentor: ruth.ID, reports.AboutGroup: thursday.ID,
	}[d.About]
	return screen.Location{Screen: screen.Documents, Document: d.Key, ID: id}
}

// chosen leaves nothing to be chosen for a document of the group.
func chosen(h *uitest.Host, d reports.Document) {
	if d.Recipient {
		h.Tap("Choose the dates")
		h.Tap("All of them")
		h.Tap("Choose")
	}
}

func TestWhereNamesAreHiddenNoPageShowsOne(t *testing.T) {
	for _, d := range reports.Documents {
		t.Run(d.Key, func(t *testing.T) {
			h := show(t, agreed(marking(95)), placeOf(d))
			chosen(h, d)
			hide(t, h)
			h.WantUnseen(namesOf...)
			if !d.Figures {
				h.WantSeen("Names are hidden on this screen")
			}
			h.Picture("documents-hidden-" + d.Key)
			showNames(t, h, data.FirstAndInitial)
			h.WantUnseen("Names are hidden on this screen")
		})
	}
}

func TestWhatIsMadeWhereNamesAreHiddenCarriesThem(t *testing.T) {
	for _, key := range []string{reports.AttendanceSlipKey, reports.SessionSummaryKey, reports.PersonRecordKey} {
		t.Run(key, func(t *testing.T) {
			d, _ := reports.DocumentByKey(key)
			made := func(hidden bool) []byte {
				h := show(t, agreed(marking(95)), placeOf(d))
				chosen(h, d)
				if hidden {
					hide(t, h)
				}
				h.Tap("Make and open")
				if d.Everything {
					h.Press(fyne.KeyReturn)
				}
				same(t, "how many files were opened", len(h.Files), 1)
				content, err := os.ReadFile(h.Files[0])
				if err != nil {
					t.Fatal(err)
				}
				words.ShowNames(nil)
				return content
			}
			if string(made(true)) != string(made(false)) {
				t.Error("it is not the document that is made where names are shown")
			}
		})
	}
}

// holding is a host on which nothing that takes its time comes to an end.
type holding struct {
	*uitest.Host
	held bool
}

func (h *holding) WorkThrough(doing string, do func() error, then func(error)) {
	if !h.held {
		h.Host.WorkThrough(doing, do, then)
	}
}

func TestNamesAreGoneBeforeThereArePagesWithoutThem(t *testing.T) {
	h := &holding{Host: uitest.New(t, aGroup())}
	place := review(dana)
	place.Screen = screen.Documents
	h.Show(documents.New(h), place)
	h.WantSeen("Dana K.")
	h.held = true
	hide(t, h.Host)
	h.WantUnseen("Dana")
}

func TestWhereNamesAreHiddenThePagesShowCodes(t *testing.T) {
	h := show(t, aGroup(), review(dana))
	hide(t, h)
	h.WantSeen("Attendance review: " + strings.ToUpper(dana.ID.String()[:6]))
}
