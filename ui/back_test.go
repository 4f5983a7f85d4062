package ui_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/mentorview"
	"alongside/ui/screen"
	"alongside/ui/uitest"
	"alongside/ui/uitest/keyboard"
)

// wayBack is the link that goes back, or "".
func (s *shell) wayBack() (label string) {
	uitest.Walk(s.win, func(o fyne.CanvasObject) bool {
		if b, is := o.(*kit.Button); is && strings.HasPrefix(b.Label(), "‹") {
			label = b.Label()
		}
		return label != ""
	})
	return label
}

// Whatever has the keyboard: every page that a link leads back from is left by
// Escape too.
func TestEveryPageWithAWayBackIsLeftByEscape(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	var pair data.Pair
	s.read(func(r *store.Reader) error {
		pairs, err := r.Pairs()
		for _, p := range pairs {
			if p.Live() {
				pair = p
			}
		}
		return err
	})
	mentor := someMentor(t, s.app)
	shows := map[string]func(){
		"a mentor’s mentee": func() {
			s.app.HandOver(mentorview.New(s.app, mentor))
			uitest.Walk(s.win, func(o fyne.CanvasObject) bool {
				b, is := o.(*kit.Button)
				if is = is && strings.HasPrefix(b.Label(), "Open "); is {
					b.Press()
				}
				return is
			})
		},
	}
	for _, at := range append(
		s.places(pair.Mentee, pair.ID),
		screen.Location{Screen: screen.Pairs, Part: screen.FindMentor, ID: pair.Mentee},
		screen.Location{Screen: screen.Pairs, Part: screen.Transfer, ID: pair.ID},
		screen.Location{Screen: screen.Pairs, Part: screen.ContactLogs},
	) {
		shows[string(at.Screen)+" "+string(at.Part)+" "+at.Document+" "+at.ID.String()] = func() { s.app.Go(at) }
	}
	left := 0
	for name, show := range shows {
		for i := 0; ; i++ {
			if uitest.Sees(s.win, "Give the laptop back") {
				s.app.Lock()
				s.enterPassphrase(uitest.Passphrase)
			}
			show()
			back := s.wayBack()
			if back == "" {
				break // nothing led here
			}
			focusable := s.focusables()
			if i == len(focusable) {
				break
			}
			s.win.Canvas().Focus(focusable[i])
			keyboard.Press(s.win.Canvas(), fyne.KeyEscape)
			if got := s.wayBack(); got == back {
				t.Errorf("%s: Escape on %T does not leave the page", name, focusable[i])
			}
			left++
		}
	}
	if left < 100 {
		t.Errorf("only %d ways were tried", left)
	}
}

func (s *shell) focusables() (all []fyne.Focusable) {
	for _, o := range uitest.Controls(s.win) {
		if f, is := o.(fyne.Focusable); is {
			if d, can := o.(fyne.Disableable); !can || !d.Disabled() {
				all = append(all, f)
			}
		}
	}
	return all
}

// Where pairs are looked at, a chord logs a one-to-one, on the page that makes a
// pair too.
func TestAOneToOneIsLoggedByItsChordWhereAPairIsMade(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	for _, part := range []screen.Part{"", screen.FindMentor, screen.ContactLogs} {
		s.app.Go(screen.Location{Screen: screen.Pairs, Part: part})
		s.ctrl(fyne.KeyO)
		s.press(fyne.KeyEscape) // the list of pairs, which is open
		s.wantSeen("Log a one-to-one", "Which pair")
		s.closeDialogs()
	}
}
