package ui_test

import (
	"regexp"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

func TestOneKeyShowsPeopleInAnotherStyleOnEveryScreen(t *testing.T) {
	records := data.Records{Programme: data.NewProgramme("Riverside Recovery"), People: []data.Person{
		{ID: data.NewID(), First: "Xaveria", Last: "Quill", Code: "M-17", Roles: data.Mentee},
	}}
	c := newComputer(t)
	path := writeProgramme(t, records)
	s := c.open(path)
	for _, want := range []struct{ name, says string }{
		{"Xaveria Q.", "First names"},
		{"M-17", "Codes"},
		{"Xaveria Q.", "First names"}, // never past the full name
	} {
		for _, name := range []screen.Name{screen.People, screen.Pairs, screen.Today} {
			s.app.Go(screen.Location{Screen: name})
			s.wantSeen(want.says)
		}
		s.app.Go(screen.Location{Screen: screen.People})
		s.wantSeen(want.name)
		s.ctrl(fyne.KeyH)
	}
	s.wantSeen("M-17") // on the screen that was in sight already
	s.ctrl(fyne.KeyH)
	s.read(func(r *store.Reader) error {
		p, err := r.Programme()
		if p.ScreenNames != data.FirstAndInitial {
			t.Error("the programme's own setting was changed")
		}
		return err
	})

	s.ctrl(fyne.KeyH)
	s.ctrl(fyne.KeyL)
	s.enterPassphrase(uitest.Passphrase)
	s.wantSeen("Codes") // a lock in between shows nobody more
	s.ctrl(fyne.KeyL)
	c.open(writeProgramme(t, records)).wantSeen("First names")
}

func TestFullNamesAreShownToWhoChoosesThemByName(t *testing.T) {
	s := newComputer(t).open(writeProgramme(t, data.Records{Programme: data.NewProgramme("Riverside"), People: []data.Person{
		{ID: data.NewID(), First: "Xaveria", Last: "Quill", Code: "M-17", Roles: data.Mentee},
	}}))
	s.app.Go(screen.Location{Screen: screen.People})
	s.tapNavigation("First names")
	s.wantSeen("Full name", "First name and initial", "Code only")
	s.press(fyne.KeyReturn) // the first is chosen
	s.wantSeen("Xaveria Quill", "Full names")
	s.ctrl(fyne.KeyH)
	s.wantSeen("M-17", "Codes")
	s.ctrl(fyne.KeyH)
	s.wantSeen("Xaveria Q.", "First names")
}

func TestTheKeyThatHidesNamesNeverShowsMoreThanTheProgrammeDoes(t *testing.T) {
	const initial, full, code = data.FirstAndInitial, data.FullNames, data.CodeOnly
	for programmes, want := range map[data.NameStyle][]data.NameStyle{
		initial: {code, initial, code}, full: {code, full, code}, code: {initial, code, initial},
	} {
		now := programmes
		for i, next := range want {
			if now = ui.WhenHidden(now, programmes); now != next {
				t.Errorf("where the programme has %v, pressed %d times: %v, want %v", programmes, i+1, now, next)
			}
		}
		if got := ui.WhenHidden(full, programmes); got != code {
			t.Errorf("from full names: %v", got)
		}
	}
}

func TestAnotherNameStyleTakesAwayWhatWasSaidInTheOldOne(t *testing.T) {
	s, quentin, _ := inRegister(t)
	if err := s.app.Store().SetMark(tonight(t, s.app), quentin, data.Present); err != nil {
		t.Fatal(err)
	}
	s.wantSeen("Marked Quentin present")
	s.ctrl(fyne.KeyH)
	if uitest.Sees(s.win, "Marked Quentin present") {
		t.Error("the name is still said in the old style")
	}
}

// A name in the search above the one code that it finds would tell whose it is.
func TestWhatWasLookedForGoesFromEveryScreenWhenNamesAreHidden(t *testing.T) {
	s, quentin, _ := inRegister(t)
	for _, at := range []screen.Location{
		{Screen: screen.Register},
		{Screen: screen.People},
		{Screen: screen.Pairs},
		{Screen: screen.Pairs, Part: screen.FindMentor, ID: quentin},
	} {
		for _, away := range []bool{false, true} {
			s.app.Go(at)
			if at.Screen == screen.Pairs && at.Part == "" {
				s.ctrl(fyne.KeyF)
			}
			s.typeText("quentin")
			s.wantSeen("quentin")
			if away {
				s.app.Go(screen.Location{Screen: screen.Today})
			}
			s.ctrl(fyne.KeyH)
			if away {
				s.app.Go(at)
			}
			if uitest.Sees(s.win, "uentin") {
				t.Errorf("%s %s, away: %v: what was looked for is still shown", at.Screen, at.Part, away)
			}
			s.ctrl(fyne.KeyH)
		}
	}
}

// The order of the names would tell whose the codes are.
func TestCodesStandInTheirOwnOrderOnEveryScreen(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	s.win.Resize(small)
	s.ctrl(fyne.KeyH)
	code := regexp.MustCompile(`^[A-Z]+-\d+$`)
	for _, at := range []screen.Location{
		{Screen: screen.People},
		{Screen: screen.Register},
		{Screen: screen.Meetings, Part: screen.Grid},
		{Screen: screen.Pairs, Part: screen.Mentors},
	} {
		s.app.Go(at)
		var codes []string
		lines := linesOfParagraphs(s.win) // a sentence may end in a code, on a line of its own
		for _, text := range uitest.Texts(s.win) {
			if code.MatchString(text) && !slices.Contains(lines, text) && !slices.Contains(codes, text) {
				codes = append(codes, text)
			}
		}
		if len(codes) < 2 || !slices.IsSorted(codes) {
			t.Errorf("%s %s: %v", at.Screen, at.Part, codes)
		}
	}
}

// linesOfParagraphs are what wrapping texts in the window say, line by line.
func linesOfParagraphs(w fyne.Window) (lines []string) {
	uitest.Walk(w, func(o fyne.CanvasObject) bool {
		if p, ok := o.(*kit.Paragraph); ok {
			for _, line := range test.WidgetRenderer(p).Objects() {
				lines = append(lines, line.(*canvas.Text).Text)
			}
		}
		return false
	})
	return lines
}
