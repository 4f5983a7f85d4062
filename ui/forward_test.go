package ui_test

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"alongside/ui"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

func TestAProgrammeGivenToASecondStartIsOffered(t *testing.T) {
	s := newComputer(t).start("")
	file := tinyProgramme(t)
	s.app.ComeForward(file)
	s.enterPassphrase(uitest.Passphrase)
	if s.app.Store() == nil || s.app.Store().Path() != file {
		t.Error("the programme was not offered")
	}
}

// windows is an app that counts how often a window of its was asked to the front.
type windows struct {
	fyne.App
	asked int
}

func (a *windows) NewWindow(title string) fyne.Window { return window{a.App.NewWindow(title), a} }

type window struct {
	fyne.Window
	of *windows
}

func (w window) RequestFocus() { w.of.asked++ }

func TestASecondStartBringsTheWindowForward(t *testing.T) {
	c := newComputer(t)
	a := &windows{App: c.app}
	c.app = a
	s := c.open(tinyProgramme(t))
	a.asked = 0
	s.app.ComeForward("")
	if a.asked != 1 {
		t.Errorf("it was asked to the front %d times", a.asked)
	}
}

func TestASecondStartEndsNothing(t *testing.T) {
	t.Run("another programme is open", func(t *testing.T) {
		s := newComputer(t).open(tinyProgramme(t))
		open := s.app.Store().Path()
		s.app.ComeForward("")
		s.app.ComeForward(open)
		s.app.ComeForward(filepath.Dir(open) + "/./" + filepath.Base(open)) // the same, called otherwise
		if s.win.Canvas().Overlays().Top() != nil {
			t.Error("something is asked though nothing else was to be opened")
		}
		s.app.ComeForward(tinyProgramme(t))
		s.wantSeen("Another programme is open", "Lock this one first. The start screen then opens the other.")
		if s.app.Store().Path() != open {
			t.Error("the open programme was closed")
		}
	})
	t.Run("a programme is being made", func(t *testing.T) {
		s := newComputer(t).start("")
		s.tap("Start")
		s.typeText("Riverside")
		s.app.ComeForward(tinyProgramme(t))
		s.wantSeen("Finish here first")
		s.press(fyne.KeyEscape)
		s.wantSeen("Riverside")
	})
	t.Run("something is asked", func(t *testing.T) {
		s := newComputer(t).open(tinyProgramme(t))
		s.app.Go(screen.Location{Screen: screen.People})
		s.tap("Add a person")
		for range 2 {
			s.app.ComeForward(tinyProgramme(t))
		}
		if n := len(s.win.Canvas().Overlays().List()); n != 1 {
			t.Errorf("%d things lie over one another", n)
		}
		s.press(fyne.KeyEscape)
		s.wantSeen("Another programme is open. Lock this one first.")
	})
	t.Run("somebody else has the laptop", func(t *testing.T) {
		s := handOver(t, "door")
		s.app.ComeForward(tinyProgramme(t))
		if s.win.Canvas().Overlays().Top() != nil {
			t.Error("whoever has the laptop is asked something")
		}
	})
}

func TestWhoeverStartsTwiceIsTold(t *testing.T) {
	a := test.NewTempApp(t)
	ui.SayOpenAlready(a)
	windows := a.Driver().AllWindows()
	win := windows[len(windows)-1]
	if !uitest.Sees(win, "Alongside is open already") {
		t.Error("nothing is said")
	}
	uitest.Picture(t, win, "open-already")
	if _, ok := win.Canvas().Focused().(*kit.Button); !ok {
		t.Error("Enter does not close it")
	}
}
