package documents_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/sample"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/documents"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

var (
	evening  = data.DateOf(uitest.Evening)
	thursday = data.Group{ID: data.NewID(), Name: "Thursday group", Schedule: data.Schedule{
		Weekday: 4, Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: evening.AddDays(-70)},
	}}
	dana     = data.Person{ID: data.NewID(), First: "Dana", Last: "Kowalska", Roles: data.Mentee}
	sam      = data.Person{ID: data.NewID(), First: "Sam", Last: "Tanner", Roles: data.Mentee}
	ruth     = data.Person{ID: data.NewID(), First: "Ruth", Last: "Shapiro", Roles: data.Mentor}
	lastWeek = data.Meeting{ID: data.NewID(), Group: thursday.ID, Date: evening.AddDays(-7), Start: data.At(19, 0), State: data.Closed}
	tonight  = data.Meeting{ID: data.NewID(), Group: thursday.ID, Date: evening, Start: data.At(19, 0)}
)

func aGroup() data.Records {
	since := []data.Span{{From: evening.AddDays(-70)}}
	r := data.Records{
		People: []data.Person{dana, sam, ruth}, Groups: []data.Group{thursday}, Meetings: []data.Meeting{lastWeek, tonight},
		Marks: []data.Mark{
			{Meeting: lastWeek.ID, Person: dana.ID, Status: data.Present}, {Meeting: lastWeek.ID, Person: sam.ID, Status: data.Absent},
		},
		Pairs: []data.Pair{data.NewPair(data.NewID(), dana.ID, ruth.ID, evening.AddDays(-30), data.Active)},
	}
	for _, p := range []data.Person{dana, sam} {
		r.Memberships = append(r.Memberships, data.Membership{Group: thursday.ID, Person: p.ID, Spans: since})
	}
	return r
}

func show(t *testing.T, records data.Records, p screen.Location) *uitest.Host {
	t.Helper()
	h := uitest.New(t, records)
	p.Screen = screen.Documents
	h.Show(documents.New(h), p)
	return h
}

func review(person data.Person) screen.Location {
	return screen.Location{Document: reports.AttendanceReviewKey, ID: person.ID}
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// printed lists what the audit trail says was printed, and about what.
func printed(t *testing.T, h *uitest.Host) (about [][]data.ID) {
	t.Helper()
	h.Stored(func(r *store.Reader) error {
		entries, err := r.Audit(0)
		for _, e := range entries {
			if strings.HasPrefix(e.Act, "print") {
				about = append(about, e.About)
			}
		}
		return err
	})
	return about
}

func TestItBeginsWithTheSheetForTonight(t *testing.T) {
	h := show(t, aGroup(), screen.Location{})
	h.WantSeen("Session sheet · for the door", "Thursday group", "Thursday 19 November 2026", "Dana K.", "Sam T.", "Page 1 of 1")
}

func TestTheDocumentsStandUnderWhoGetsThem(t *testing.T) {
	h := show(t, aGroup(), screen.Location{})
	h.WantSeen("For the door and the folder", "For mentors", "For the person", "For others", "For trustees and the lead")
	h.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown) // past the head
	h.WantSeen("Choose whom it is about")
	h.Press(fyne.KeyUp)
	h.WantSeen("Grid of a term: Thursday group")
}

func TestTheSummaryBeginsWithTheLastMeetingHeld(t *testing.T) {
	h := show(t, aGroup(), screen.Location{})
	h.Press(fyne.KeyDown)
	h.WantSeen("Session summary: Thursday group", "Thursday 12 November 2026", "Absent")
}

func TestAGridIsOfTheGroupAndThePeriodThatItWasAskedFor(t *testing.T) {
	period := data.Span{From: evening.AddDays(-20), Until: evening}
	h := show(t, aGroup(), screen.Location{Document: reports.GridKey, ID: aGroup().Groups[0].ID, Period: period})
	h.WantSeen("Grid of a term: Thursday group", "30 October to 19 November 2026", "Dana K.", "Sam T.")
	h.Tap("Make and open")
	same(t, "whom it is about first", printed(t, h)[0][0], aGroup().Groups[0].ID)
}

func TestAReviewNamesNobodyElse(t *testing.T) {
	h := show(t, aGroup(), review(dana))
	h.WantSeen("Attendance review: Dana K.", "For Ruth S., mentor", "1 of 1")
	if h.Sees("Sam") {
		t.Error("somebody else is named")
	}
}

func TestAMentorsPapersAreOfTheirMentees(t *testing.T) {
	for document, want := range map[string][]string{
		reports.CaseloadPackKey: {"Caseload pack: Ruth S.", "Dana K.", "Page 1 of 2"},
		reports.ContactLogKey:   {"One-to-one log: Dana K.", "With Ruth S., mentor"},
	} {
		h := show(t, aGroup(), screen.Location{Document: document, ID: ruth.ID})
		h.WantSeen(want...)
		if h.Sees("Sam") {
			t.Errorf("%s names somebody else", document)
		}
		h.Tap("Make and open")
		same(t, "about whom "+document+" is", printed(t, h), [][]data.ID{{ruth.ID, dana.ID}})
	}
}

func TestTheMentorsAreOfferedWithTheirMentees(t *testing.T) {
	records := aGroup()
	records.People = append(records.People, data.Person{ID: data.NewID(), First: "Abel", Roles: data.Mentor})
	h := show(t, records, screen.Location{Document: reports.CaseloadPackKey})
	h.WantSeen("Choose a mentor, and the pages appear here.")
	h.Walk(func(o fyne.CanvasObject) bool {
		picker, is := o.(uitest.Picker)
		if is && !picker.Picked() && picker.Visible() {
			h.Window().Canvas().Focus(picker)
			return true
		}
		return false
	})
	h.Press(fyne.KeyDown, fyne.KeyReturn) // with mentees before without
	h.WantSeen("Caseload pack: Ruth S.")
}

func TestThePairRegisterNeedsNoChoice(t *testing.T) {
	h := show(t, aGroup(), screen.Location{Document: reports.PairRegisterKey})
	h.WantSeen("Pair register", "Dana K.", "Ruth S.", "Waiting for a mentor (1)")
	h.Tap("Make and open")
	same(t, "about whom it is", printed(t, h), [][]data.ID{nil})
}

func TestNamesAndLargePrintAreChosenAnewForEachDocument(t *testing.T) {
	h := show(t, aGroup(), review(dana))
	h.Walk(func(o fyne.CanvasObject) bool {
		picker, is := o.(*kit.Picker[data.NameStyle])
		if is {
			h.Window().Canvas().Focus(picker)
		}
		return is
	})
	h.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	h.WantSeen("Attendance review: Dana Kowalska")
}

func TestWhatIsMissingIsSaidInThePlaceOfThePages(t *testing.T) {
	tests := []struct {
		name    string
		records data.Records
		place   screen.Location
		want    string
	}{
		{"no meeting yet", data.Records{}, screen.Location{}, "There is no meeting yet."},
		{"nobody on the list", data.Records{}, review(data.Person{}), "Nobody is on the list yet."},
		{"nobody chosen", aGroup(), review(data.Person{}), "Choose whom it is about"},
		{"no mentor yet", data.Records{}, screen.Location{Document: reports.ContactLogKey}, "Nobody is a mentor yet."},
		{"no mentor chosen", aGroup(), screen.Location{Document: reports.ContactLogKey}, "Choose a mentor"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := show(t, tt.records, tt.place)
			h.WantSeen(tt.want)
			h.Tap("Save as…") // does nothing
			if h.Window().Canvas().Overlays().Top() != nil {
				t.Error("a document that does not exist can be saved")
			}
		})
	}
}

func TestWhatWasTakenBackIsChosenNoMore(t *testing.T) {
	h := show(t, aGroup(), screen.Location{})
	extra := data.Meeting{Group: thursday.ID, Date: evening.AddDays(2), Start: data.At(10, 0)}
	meeting, err := h.Store().AddMeeting(extra)
	if err != nil {
		t.Fatal(err)
	}
	h.Shown.Show(screen.Location{Document: reports.SessionSheetKey, ID: meeting})
	h.WantSeen("Saturday 21 November 2026")
	if _, err := h.Store().Undo(); err != nil {
		t.Fatal(err)
	}
	h.WantSeen("Thursday 19 November 2026")

	person, err := h.Store().AddPerson(data.Person{First: "Wanda"})
	if err != nil {
		t.Fatal(err)
	}
	h.Shown.Show(review(data.Person{ID: person}))
	h.WantSeen("Attendance review: Wanda")
	if _, err := h.Store().Undo(); err != nil {
		t.Fatal(err)
	}
	h.WantSeen("Choose whom it is about")
	same(t, "failures", h.Failures, []error(nil))
}

func TestAnotherGroupsMeetingsAreChosenByGroup(t *testing.T) {
	records := aGroup()
	monday := thursday
	monday.ID, monday.Name = data.NewID(), "Monday group"
	records.Groups = append(records.Groups, monday)
	records.Meetings = append(records.Meetings, data.Meeting{
		ID: data.NewID(), Group: monday.ID, Date: evening.AddDays(4), Start: data.At(10, 0),
	})
	h := show(t, records, screen.Location{})
	h.Walk(func(o fyne.CanvasObject) bool {
		picker, is := o.(*kit.Picker[data.ID])
		if is && picker.Selected() == thursday.ID {
			h.Window().Canvas().Focus(picker)
			return true
		}
		return false
	})
	h.Press(fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn)
	h.WantSeen("Session sheet · for the door", "Monday group", "Monday 23 November 2026")
}

func TestNamesOfEveryKindStandOnThePages(t *testing.T) {
	names := map[string]string{
		"Arabic": "محمد", "Hebrew": "דניאל", "Chinese": "小明", "Hindi": "अमित", "Polish": "Żaneta", "Vietnamese": "Nguyễn",
		"an emoji": "Jo 🌻", "200 letters": strings.Repeat("Maximilian", 20), "a page alias": "{nb}", "a tab": "Tab\tbed",
	}
	for kind, name := range names {
		t.Run(kind, func(t *testing.T) {
			records := aGroup()
			odd := data.Person{ID: data.NewID(), First: name, Roles: data.Mentee}
			records.People = append(records.People, odd)
			records.Memberships = append(records.Memberships, data.Membership{
				Group: thursday.ID, Person: odd.ID, Spans: []data.Span{{From: evening.AddDays(-70)}},
			})
			h := show(t, records, review(odd))
			h.WantSeen("Attendance review:")
			h.Shown.Show(screen.Location{Document: reports.SessionSheetKey, ID: tonight.ID})
			h.WantSeen("Session sheet · for the door", "Dana K.")
			h.Tap("Make and open")
			same(t, "files opened", len(h.Files), 1)
			same(t, "failures", h.Failures, []error(nil))
		})
	}
}

func TestPictures(t *testing.T) {
	records := sample.Make(sample.Config{Seed: 7, People: 40, Years: 1, Groups: 1, Today: evening})
	h := show(t, records, screen.Location{})
	for _, d := range reports.Documents {
		place := screen.Location{Screen: screen.Documents, Document: d.Key, ID: records.Meetings[3].ID}
		switch d.About {
		case reports.AboutPerson:
			place.ID = records.Pairs[0].Mentee
		case reports.AboutMentor:
			place.ID = records.Pairs[0].Mentor
		case reports.AboutGroup:
			place.ID = records.Groups[0].ID
		}
		h.Shown.Show(place)
		for i, size := range []fyne.Size{{Width: 816, Height: 640}, {Width: 1232, Height: 900}} {
			h.Window().Resize(size)
			for variant, theme := range []kit.Variant{kit.Light, kit.Dark, kit.HighContrastLight} {
				h.SetLook(theme, 1)
				h.Picture(fmt.Sprintf("documents-%s-%d-%d", d.Key, i, variant))
			}
		}
	}
	consent := data.Consent{
		ID: data.NewID(), Person: records.Pairs[0].Mentee, Recipient: "County Probation Service", Purpose: "a report",
		Span: data.Span{From: evening.AddDays(-7), Until: evening.AddDays(85)},
	}
	if _, err := h.Store().AddConsent(consent); err != nil {
		t.Fatal(err)
	}
	h.SetLook(kit.Light, 1)
	h.Shown.Show(screen.Location{Screen: screen.Documents, Document: reports.AttendanceSlipKey, ID: records.Pairs[0].Mentee})
	h.Tap("Choose the dates")
	h.Tap("All of them")
	h.Tap("Choose")
	h.Picture("documents-may")
	h.Window().Resize(fyne.NewSize(768, 640))
	h.SetLook(kit.Light, 2)
	h.Picture("documents-large")
	h.Tap("See the pages")
	h.Picture("documents-large-pages")
	h.Tap("‹ The choices")
	h.SetLook(kit.Light, 1)
	h.Window().Resize(fyne.NewSize(816, 640))
	h.Tap("Larger")
	h.Picture("documents-75")
	h.Tap("Larger")
	h.Tap("Larger")
	h.Tap("Larger")
	h.Picture("documents-150")
}

// labels are the texts that say just this.
func labels(h *uitest.Host, text string) (found []*kit.Text) {
	h.Walk(func(o fyne.CanvasObject) bool {
		if t, ok := o.(*kit.Text); ok && t.Text() == text {
			found = append(found, t)
		}
		return false
	})
	return found
}

func TestTheChoicesAreReadWhole(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(1024, 640), fyne.NewSize(1440, 900)} {
		for _, scale := range []float32{1, kit.MaxTextScale} {
			t.Run(fmt.Sprintf("%v at %v", size.Width, scale), func(t *testing.T) {
				records := aGroup()
				records.Programme = data.NewProgramme("Riverside")
				records.Programme.Paper = data.Letter
				second := thursday
				second.ID = data.NewID()
				second.Schedule.Weekday = 2
				records.Groups = append(records.Groups, second)
				h := uitest.New(t, records)
				h.Wear(uitest.Look{Size: size, Variant: kit.Light, Scale: scale})
				h.Show(documents.New(h), screen.Location{Screen: screen.Documents})
				h.Picture(fmt.Sprintf("choices-%v-%v", size.Width, scale))
				h.WantSeen("Thursday group, Thursday at 19:00")
				for _, text := range []string{"US Letter", "Large print", "Paper", "Names"} {
					found := labels(h, text)
					if len(found) == 0 {
						t.Errorf("%q is not there", text)
					}
					for _, label := range found {
						if label.Size().Width < label.FullWidth() {
							t.Errorf("%q has %v, and needs %v", text, label.Size().Width, label.FullWidth())
						}
					}
				}
			})
		}
	}
}

func TestASummaryIsOfAllGroupsOrOfOneAndItsFiguresAreHadAsASpreadsheet(t *testing.T) {
	records := sample.Make(sample.Config{Seed: 7, People: 60, Years: 1, Groups: 2, Today: evening})
	h := show(t, records, screen.Location{Document: reports.ProgrammeSummaryKey, Period: data.Span{From: evening.AddDays(-300), Until: evening}})
	h.WantSeen("All groups")
	h.Pick(0, records.Groups[0].Name)
	h.WantUnseen("All groups")
	folder := t.TempDir()
	h.FromMenu("More", "Save the figures for a spreadsheet")
	name := "programme-summary-" + strings.ReplaceAll(data.Fold(records.Groups[0].Name), " ", "-") + "-2026-11-19-1850.csv"
	h.WantSeen(name)
	typeFolder(h, folder, name)
	h.Tap("Save")
	content, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"What,Part,Number", records.Groups[0].Name} {
		if !strings.Contains(string(content), want) {
			t.Errorf("%q is not in\n%s", want, content)
		}
	}
	same(t, "about what", printed(t, h), [][]data.ID{{records.Groups[0].ID}})
	h.Shown.Show(screen.Location{Document: reports.ProgrammeSummaryKey})
	h.WantSeen("All groups")
}

func TestASummaryOfFiguresOffersNoNamesAndWarnsOfASecondOne(t *testing.T) {
	h := show(t, aGroup(), screen.Location{Document: reports.ProgrammeSummaryKey})
	h.WantSeen("Programme summary", "can be subtracted from each other")
	h.WantUnseen("First name and initial")
	h.Press(fyne.KeyDown)
	h.WantSeen("First name and initial")
	h.WantUnseen("can be subtracted from each other")
}
