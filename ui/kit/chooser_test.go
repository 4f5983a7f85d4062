package kit

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
)

// system is the system's list in tests: it answers when the test says so.
type system struct {
	question FileQuestion
	path     string
	err      error
	ctx      context.Context
}

func (s *system) Choose(ctx context.Context, q FileQuestion) (string, error) {
	s.question, s.ctx = q, ctx
	return s.path, s.err
}

// askSystem asks by the system's list; answer lets it say something.
func askSystem(t *testing.T, s *system, question func(*Chooser, func(string) error)) (*asked, func()) {
	t.Helper()
	var answer func()
	a := &asked{t: t, win: inWindow(t, NewButton("Behind", Secondary, nil), small.Width, small.Height)}
	background := func(do func()) { answer = do }
	a.chooser = NewChooser(a.win, s, background)
	question(a.chooser, a.take)
	return a, func() { answer() }
}

func TestTheSystemsListAnswers(t *testing.T) {
	withTheme(t, Light, 1)
	home := atHome(t)
	writeFile(t, filepath.Join(home, "Documents", "sheet.pdf"))
	writeFile(t, filepath.Join(home, "sheet.pdf"))
	for name, c := range map[string]struct {
		question    func(*Chooser, func(string) error)
		chosen, got string
	}{
		"a file":                     {toOpen, "people.csv", "people.csv"},
		"a place":                    {toSave, "other.pdf", "other.pdf"},
		"a folder":                   {toChoose, "Documents", "Documents"},
		"a place without its ending": {toSave, "other", "other.pdf"},
	} {
		t.Run(name, func(t *testing.T) {
			s := &system{path: filepath.Join(home, c.chosen)}
			a, answer := askSystem(t, s, c.question)
			if !a.sees("Choose in the list that the computer has opened.") {
				t.Error("it is not said where to look")
			}
			answer()
			a.wantAnswer(filepath.Join(home, c.got))
			if name == "a place" && s.question.Name != "sheet-2.pdf" {
				t.Errorf("%s is proposed, which is there already", s.question.Name)
			}
		})
	}
}

func TestTheSystemsListCancelledChangesNothing(t *testing.T) {
	withTheme(t, Light, 1)
	atHome(t)
	a, answer := askSystem(t, &system{}, toOpen)
	answer()
	if len(a.answers) > 0 || a.win.Canvas().Overlays().Top() != nil {
		t.Errorf("answered %q, or something is still open", a.answers)
	}
}

func TestAnAnswerAfterALockOrEscapeIsNotHeard(t *testing.T) {
	withTheme(t, Light, 1)
	home := atHome(t)
	for name, leave := range map[string]func(a *asked){
		"Escape": func(a *asked) { a.press(fyne.KeyEscape) },
		"a lock": func(a *asked) { a.chooser.Cancel() },
	} {
		t.Run(name, func(t *testing.T) {
			s := &system{path: filepath.Join(home, "people.csv")}
			a, answer := askSystem(t, s, toOpen)
			leave(a)
			answer()
			if len(a.answers) > 0 {
				t.Errorf("answered %q", a.answers)
			}
			if s.ctx.Err() == nil {
				t.Error("the list is still open")
			}
		})
	}
}

func TestWhereTheSystemsListFailsTheKitsIsShown(t *testing.T) {
	withTheme(t, Light, 1)
	home := atHome(t)
	a, answer := askSystem(t, &system{err: errors.New("no display")}, toSave)
	answer()
	answer() // the kit's list reads its folder
	a.press(fyne.KeyReturn)
	a.wantAnswer(filepath.Join(home, "Documents", "sheet.pdf"))
}

func TestWhatTheSystemDidNotAskAboutIsAskedBeforeItIsReplaced(t *testing.T) {
	withTheme(t, Light, 1)
	home := atHome(t)
	writeFile(t, filepath.Join(home, "other.pdf"))
	a, answer := askSystem(t, &system{path: filepath.Join(home, "other")}, toSave)
	answer()
	a.wantAnswer()
	a.tap("Replace it")
	a.wantAnswer(filepath.Join(home, "other.pdf"))
}
