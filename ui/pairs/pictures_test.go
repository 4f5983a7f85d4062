package pairs_test

import (
	"os"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/sample"
	"alongside/ui/kit"
	"alongside/ui/pairs"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// riverside is a programme with a pair of every kind, people who wait, and
// mentors with and without room.
type riverside struct {
	data.Records
	byName map[string]data.ID
	pairs  map[string]data.ID // by the mentee's name
}

func (r *riverside) person(p data.Person) {
	p.ID = data.NewID()
	r.byName[p.First] = p.ID
	r.People = append(r.People, p)
}

// pair adds a pair that stands at a stage and state, with one-to-ones so many
// days ago.
func (r *riverside) pair(mentee, mentor string, began int, state data.PairState, stage data.Stage, met ...int) *data.Pair {
	first := data.Active
	if state == data.Proposed {
		first = data.Proposed
	}
	p := data.NewPair(data.NewID(), r.byName[mentee], r.byName[mentor], today.AddDays(-began), first)
	for s := data.BuildingTrust; s <= stage; s++ {
		p.Steps = append(p.Steps, data.PairStep{Date: today.AddDays(-began + 20*int(s)), Stage: s, State: data.Active})
	}
	if state == data.OnPause || state == data.Ended {
		step := data.PairStep{Date: today.AddDays(-7), Stage: stage, State: state}
		if state == data.Ended {
			step.Reason = data.MovedOn
		}
		p.Steps = append(p.Steps, step)
	}
	r.pairs[mentee] = p.ID
	r.Pairs = append(r.Pairs, p)
	for i, days := range met {
		c := data.Contact{ID: data.NewID(), Person: p.Mentee, Pair: p.ID, Date: today.AddDays(-days), Minutes: 45, Where: data.AtCafe, Themes: "Work"}
		if i == len(met)-1 && days < 10 {
			c.Next = today.AddDays(3)
		}
		r.Contacts = append(r.Contacts, c)
	}
	return &r.Pairs[len(r.Pairs)-1]
}

func newRiverside() riverside {
	r := riverside{byName: make(map[string]data.ID), pairs: make(map[string]data.ID)}
	evening := func(days ...time.Weekday) (t data.Times) {
		for _, d := range days {
			t |= data.TimesAt(d, data.Evening)
		}
		return t
	}
	mentor := func(first, last string, capacity int, more data.Person) {
		more.First, more.Last, more.Roles = first, last, data.Mentor
		more.Mentor.Capacity = capacity
		r.person(more)
	}
	trained := func(expires data.Date) []data.Training {
		return []data.Training{
			{Name: data.TrainingSafeguarding, Date: data.NewDate(2025, 5, 2), Expires: expires},
			{Name: data.TrainingCBTBasics, Date: data.NewDate(2026, 3, 2)},
		}
	}
	mentor("Idris", "Cole", 2, data.Person{
		Languages: []string{"English", "Arabic"}, Area: "South side", Gender: "man", Times: evening(time.Tuesday, time.Thursday),
		Mentor: data.Giving{Training: trained(0), Supervision: []data.Supervision{{Date: today.AddDays(-20), Supervisor: "Anna"}}},
	})
	mentor("Ben", "Adams", 3, data.Person{
		Languages: []string{"English"}, Area: "North side", Gender: "man", Times: evening(time.Thursday),
		Mentor: data.Giving{Training: trained(today.AddDays(21))},
	})
	mentor("Grace", "Bell", 2, data.Person{
		Times: evening(time.Tuesday), Gender: "woman",
		Mentor: data.Giving{Training: trained(today.AddDays(-9)), Resting: []data.Span{{From: today.AddDays(-3), Until: today.AddDays(25)}}},
	})
	mentor("Ruth", "Stone", 3, data.Person{Gender: "woman", Mentor: data.Giving{Training: trained(0), Availability: "weekends, not before ten"}})
	mentee := func(first, last string, path data.Path) {
		r.person(data.Person{
			First: first, Last: last, Roles: data.Mentee, Path: path, Joined: today.AddDays(-200),
			Languages: []string{"Arabic", "English"}, Area: "North side", Times: evening(time.Tuesday, time.Thursday),
			RecoveryDates: []data.Date{today.AddDays(-500)},
		})
	}
	mentee("Yusuf", "Haddad", data.Path{
		WaitingSince: today.AddDays(-50), DetoxFinished: data.NewDate(2026, 9, 20),
		Rehab: data.Span{From: data.NewDate(2026, 9, 21), Until: data.NewDate(2026, 11, 1)}, MentorGender: "man",
		Wishes: "an Arabic speaker", Commitment: "I want somebody who has been there.",
	})
	mentee("Sam", "Turner", data.Path{WaitingSince: today.AddDays(-4)})
	for _, name := range [][2]string{
		{"Ola", "Mensah"},
		{"Jordan", "Price"},
		{"Dana", "Kowalska"},
		{"Leo", "Fox"},
		{"Priya", "Nair"},
		{"Adama", "Sow"},
		{"Tomasz", "Wilk"},
		{"Sian", "Jones"},
		{"Lost", "Away"},
		{"Gone", "On"},
	} {
		mentee(name[0], name[1], data.Path{DetoxFinished: data.NewDate(2026, 1, 5)})
	}
	r.pair("Ola", "Ben", 3, data.Proposed, data.GettingToKnow).MenteeAgreed = today.AddDays(-1)
	r.pair("Jordan", "Ruth", 12, data.Active, data.GettingToKnow, 4)
	r.pair("Dana", "Ruth", 77, data.Active, data.BuildingTrust, 40, 33, 26, 11)
	r.pair("Leo", "Grace", 60, data.Active, data.BuildingTrust, 16)
	r.pair("Priya", "Idris", 50, data.Active, data.BuildingTrust, 9, 2)
	r.pair("Adama", "Grace", 160, data.Active, data.WorkingTogether, 3).ReviewOn = today.AddDays(4)
	r.pair("Tomasz", "Idris", 90, data.OnPause, data.WorkingTogether, 30)
	r.pair("Sian", "Ben", 300, data.Active, data.EndingWell, 9).ReviewOn = today.AddDays(-4)
	r.pair("Lost", "Ben", 120, data.Active, data.BuildingTrust, 38)
	r.pair("Gone", "Ruth", 200, data.Ended, data.EndingWell, 12)
	r.Goals = []data.Goal{
		{
			ID: data.NewID(), Person: r.byName["Dana"], Words: "I want to sleep through the night", Made: today.AddDays(-60),
			Steps:   []data.GoalStep{{Text: "Telly off at eleven", Done: today.AddDays(-20)}, {Text: "Ask about the evening shift"}},
			History: []data.GoalChange{{Date: today.AddDays(-26), Pair: r.pairs["Dana"], Note: "Three good nights"}},
		},
		{ID: data.NewID(), Person: r.byName["Dana"], Words: "See my sister at Christmas", Made: today.AddDays(-30)},
	}
	return r
}

// look is one in which everything is looked at. The size is that of a screen in
// its window, beside the navigation.
type look struct {
	name          string
	width, height float32
	variant       kit.Variant
	scale         float32
}

// looks are those that people want to see, or the hardest one alone when nobody
// looks.
func looks() []look {
	hardest := look{"light200-small", 768, 640, kit.Light, 2}
	if os.Getenv(uitest.PicturesFolder) == "" {
		return []look{hardest}
	}
	return []look{
		{"light-small", 816, 640, kit.Light, 1},
		{"light-large", 1072, 800, kit.Light, 1},
		{"dark-small", 816, 640, kit.Dark, 1},
		{"contrast-small", 816, 640, kit.HighContrastLight, 1},
		hardest,
	}
}

// TestPictures draws every part of the room in every look.
func TestPictures(t *testing.T) {
	river := newRiverside()
	dana := screen.Location{Screen: screen.Pairs, ID: river.pairs["Dana"]}
	tap := func(label string) func(*uitest.Host) { return func(h *uitest.Host) { h.Tap(label) } }
	shots := []struct {
		name  string
		place screen.Location
		then  func(*uitest.Host)
	}{
		{"board", screen.Location{Screen: screen.Pairs}, nil},
		{"board-ended", screen.Location{Screen: screen.Pairs}, tap("Show 1 ended pair")},
		{"waiting", screen.Location{Screen: screen.Pairs, Part: screen.Waiting}, nil},
		{"mentors", screen.Location{Screen: screen.Pairs, Part: screen.Mentors}, nil},
		{"giving", screen.Location{Screen: screen.Pairs, Part: screen.GivingBack}, nil},
		{"find", screen.Location{Screen: screen.Pairs, Part: screen.FindMentor, ID: river.byName["Yusuf"]}, nil},
		{"find-down", screen.Location{Screen: screen.Pairs, Part: screen.FindMentor, ID: river.byName["Yusuf"]}, func(h *uitest.Host) {
			h.Press(fyne.KeyDown, fyne.KeyDown)
		}},
		{"find-none", screen.Location{Screen: screen.Pairs, Part: screen.FindMentor}, nil},
		{"find-paired", screen.Location{Screen: screen.Pairs, Part: screen.FindMentor, ID: river.byName["Dana"]}, nil},
		{"transfer", screen.Location{Screen: screen.Pairs, Part: screen.Transfer, ID: river.pairs["Dana"]}, nil},
		{"transfer-ask", screen.Location{Screen: screen.Pairs, Part: screen.Transfer, ID: river.pairs["Dana"]}, tap("Choose")},
		{"pair", dana, nil},
		{"pair-log", dana, tap("Log a one-to-one")},
		{"pair-review", dana, tap("Review now")},
		{"pair-stage", dana, tap("Change the stage")},
		{"pair-end", dana, tap("End the pair")},
		{"pair-low", dana, func(h *uitest.Host) {
			for range 16 {
				h.Window().Canvas().FocusNext()
			}
		}},
		{"pair-proposed", screen.Location{Screen: screen.Pairs, ID: river.pairs["Ola"]}, nil},
		{"pair-paused", screen.Location{Screen: screen.Pairs, ID: river.pairs["Tomasz"]}, nil},
		{"pair-ended", screen.Location{Screen: screen.Pairs, ID: river.pairs["Gone"]}, nil},
		{"paper", screen.Location{Screen: screen.Pairs, Part: screen.ContactLogs}, typeALog},
	}
	h := uitest.New(t, river.Records)
	for _, look := range looks() {
		s := pairs.New(h)
		h.SetLook(look.variant, look.scale)
		h.Window().Resize(fyne.NewSize(look.width, look.height))
		for _, shot := range shots {
			h.Show(s, shot.place)
			if shot.then != nil {
				shot.then(h)
			}
			h.Picture(shot.name + "-" + look.name)
			for h.Window().Canvas().Overlays().Top() != nil {
				h.Press(fyne.KeyEscape)
			}
		}
	}
	if len(h.Failures) > 0 {
		t.Errorf("failed with %v", h.Failures)
	}
}

// typeALog types three rows of a log, one of them wrong.
func typeALog(h *uitest.Host) {
	h.Pick(0, "d")
	line := func(cells ...string) {
		for _, cell := range cells {
			h.Type(cell)
			h.Press(fyne.KeyReturn)
		}
	}
	line("3 nov", "45", "", "c", "", "Sleep", "10 nov")
	line("10/11", "", "ph", "", "m", "", "")
	line("31 feb", "90", "x", "", "", "", "")
}

func TestPicturesOfManyPeople(t *testing.T) {
	for _, many := range []struct {
		name   string
		config sample.Config
	}{{"12", sample.Tiny(today)}, {"400", sample.Full(today)}} {
		h := uitest.New(t, sample.Make(many.config))
		s := pairs.New(h)
		h.Window().Resize(fyne.NewSize(816, 640))
		for _, part := range []screen.Part{"", screen.Waiting, screen.Mentors, screen.GivingBack} {
			h.Show(s, screen.Location{Screen: screen.Pairs, Part: part})
			h.Picture("many" + many.name + "-" + string(part))
		}
	}
	h := uitest.New(t, data.Records{})
	h.Window().Resize(fyne.NewSize(816, 640))
	h.Show(pairs.New(h), screen.Location{Screen: screen.Pairs})
	h.Picture("none")
}
