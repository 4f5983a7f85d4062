package people_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/uitest"
)

// looks are the ways to look at a picture: the window beside the sidebar, its
// colours and its text.
var looks = map[string]struct {
	width, height float32
	variant       kit.Variant
	scale         float32
}{
	"small":    {816, 640, kit.Light, 1},
	"dark":     {1232, 900, kit.Dark, 1},
	"contrast": {816, 640, kit.HighContrastLight, 1},
	"large":    {608, 640, kit.Light, 2},
	"tall":     {1024, 1600, kit.Light, 1},
}

// hardest is the look that is drawn when nobody looks at the pictures.
const hardest = "large"

// shoot draws what the window shows in every look.
func (r room) shoot(name string) {
	for look, l := range looks {
		if look != hardest && os.Getenv(uitest.PicturesFolder) == "" {
			continue
		}
		r.Window().Resize(fyne.NewSize(l.width, l.height))
		r.SetLook(l.variant, l.scale)
		r.Window().Content().Refresh()
		r.Picture("person-" + name + "-" + look)
	}
	r.Window().Resize(fyne.NewSize(816, 640))
	r.SetLook(kit.Light, 1)
	r.Window().Content().Refresh()
}

// fullLives gives the two of the small programme everything that can be noted.
func fullLives() programme {
	p := newProgramme(P, P, A, P)
	dana, ruth := &p.People[0], &p.People[1]
	free := data.TimesAt(time.Tuesday, data.Evening) | data.TimesAt(time.Thursday, data.Evening) | data.TimesAt(time.Saturday, data.Morning)
	dana.Path = data.Path{
		DetoxFinished: data.NewDate(2026, 6, 20), WaitingSince: data.NewDate(2026, 7, 30),
		Rehab:      data.Span{From: data.NewDate(2026, 6, 21), Until: data.NewDate(2026, 7, 20)},
		Commitment: "I will come every week, and I will ring before I miss.", MentorGender: "Woman",
		Wishes: "Somebody who has children",
	}
	dana.Languages, dana.Area, dana.Times, dana.Interests = []string{"English", "Polish"}, "North side", free, []string{"allotments", "music"}
	dana.RecoveryDates, dana.ShareMilestones = []data.Date{data.NewDate(2025, 11, 2), data.NewDate(2026, 6, 18)}, true
	ruth.Languages, ruth.Gender, ruth.Times = []string{"English"}, "Woman", free
	ruth.Mentor = data.Giving{
		Capacity: 2, Since: data.NewDate(2025, 2, 1), Availability: "Not in the school holidays",
		Training: []data.Training{
			{Name: data.TrainingCBTBasics, Date: data.NewDate(2026, 3, 1)},
			{Name: data.TrainingSafeguarding, Date: data.NewDate(2023, 12, 10), Expires: today.AddDays(21)},
			{Name: "First aid", Date: data.NewDate(2022, 5, 2), Expires: data.NewDate(2025, 5, 2)},
		},
		Resting: []data.Span{{From: data.NewDate(2026, 8, 1), Until: data.NewDate(2026, 8, 21)}, {From: today.AddDays(-3)}},
		Supervision: []data.Supervision{
			{Date: data.NewDate(2026, 9, 8), Supervisor: "Maria L.", Themes: "Boundaries; what to do with silence"},
			{Date: data.NewDate(2026, 10, 20), Supervisor: "Maria L.", Themes: "An ending that went well"},
		},
		NotWith: []data.ID{p.ines},
	}
	before := data.NewPair(data.NewID(), p.ines, p.ruth, data.NewDate(2025, 9, 1), data.Active)
	before.Steps = append(before.Steps, data.PairStep{Date: data.NewDate(2026, 5, 1), State: data.Ended, Reason: data.MovedOn})
	p.Pairs = append(p.Pairs, before)
	for i := range 60 {
		p.Contacts = append(p.Contacts, data.Contact{
			ID: data.NewID(), Person: p.dana, Pair: p.pair, Date: today.AddDays(-7 * i), Minutes: 45, Missed: i%7 == 3,
			How: data.ContactHows[i%3], Themes: "Sleep", Note: "Slept two nights through. The evenings are the hard part.", Next: today.AddDays(-7*i + 7),
		})
	}
	p.Goals = []data.Goal{{
		ID: data.NewID(), Person: p.dana, Words: "To sleep through the night without the telly on", Made: data.NewDate(2026, 9, 10),
		Steps:   []data.GoalStep{{Text: "Telly off at eleven", Done: today.AddDays(-12)}, {Text: "Buy a book"}},
		History: []data.GoalChange{{Date: today.AddDays(-7), Pair: p.pair, Note: "Slept two nights"}},
	}}
	return p
}

func TestPicturesOfAMentee(t *testing.T) {
	p := fullLives()
	r := enter(t, p.Records)
	for tab, name := range map[int]string{inOneToOnes: "contacts", inGoals: "goals", inPath: "path", inMentoring: "mentee", inDetails: "details"} {
		r.visitTab(p.dana, tab)
		r.shoot(name)
	}
	r.visitTab(p.dana, inPath)
	r.Tap("Change what suits")
	r.shoot("suits")
	r.wantNoFailure()
}

func TestPicturesOfAMentor(t *testing.T) {
	p := fullLives()
	r := enter(t, p.Records)
	r.visitTab(p.ruth, inMentoring)
	r.shoot("mentor")
	r.Tap("Add a training")
	r.shoot("training")
	r.Press(fyne.KeyEscape)
	r.Tap("Add a session")
	r.shoot("session")
	r.wantNoFailure()
}

func TestATabBeginsAtTheTopWhereTheTextIsLarge(t *testing.T) {
	p := fullLives()
	r := enter(t, p.Records)
	r.Window().Resize(fyne.NewSize(608, 640))
	r.SetLook(kit.Light, 2)
	for tab, name := range map[int]string{inOneToOnes: "contacts", inPath: "path", inMentoring: "mentee"} {
		r.visitTab(p.dana, tab)
		top := fyne.CurrentApp().Driver().AbsolutePositionForObject(r.Window().Canvas().Focused().(fyne.CanvasObject)).Y
		if top < 0 || top > 100 {
			t.Errorf("%s: the tabs stand at %v", name, top)
		}
		r.Picture("person-turned-" + name)
	}
}

func TestPicturesOfSomebodyWithAVeryLongNameAndNothingNoted(t *testing.T) {
	p := newProgramme()
	p.People[0].First = strings.Repeat("Adaeze Chimamanda ", 10)
	p.Pairs = nil
	r := enter(t, p.Records)
	for tab, name := range map[int]string{inOneToOnes: "no-contacts", inGoals: "no-goals", inPath: "no-path", inMentoring: "no-mentoring"} {
		r.visitTab(p.dana, tab)
		r.shoot(name)
	}
}
