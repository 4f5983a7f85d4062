package crawl

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"alongside/data/store"
)

// pressed is a chord on a screen.
type pressed struct {
	screen   string
	key      fyne.KeyName
	modifier fyne.KeyModifier
}

// report is what was reached and what was not.
type report struct {
	places, steps int
	reached       map[string]bool   // acts where they can be done; true: done somewhere
	seen          map[string]seenAt // where each was seen first
	gone          map[string]bool   // acts that were seen and that no way led to again
	did           map[string]bool   // acts that are not to be done again
	tried         map[string]bool   // what is tried once
	idles         map[string]bool   // buttons that did nothing
	refused       map[string]string // buttons that never stored a form that was filled in, and why; empty: one did
	wrong         map[string]bool   // told already
	again         map[string]bool   // acts that were done again
	texts         map[string]bool   // everything that could ever be read
	acts          map[store.Act]int
	screens       map[string]bool
	pressed       map[pressed]bool
	lostWays      []string // that could not be gone again
}

func newReport() *report {
	return &report{
		reached: map[string]bool{}, seen: map[string]seenAt{}, gone: map[string]bool{}, did: map[string]bool{}, tried: map[string]bool{},
		idles: map[string]bool{}, refused: map[string]string{}, wrong: map[string]bool{}, again: map[string]bool{},
		texts: map[string]bool{}, acts: map[store.Act]int{}, screens: map[string]bool{}, pressed: map[pressed]bool{},
	}
}

// seenAt is where something could be done.
type seenAt struct {
	name string // of the programme and the look
	from spot
	way  way
}

// see notes that something can be done where the crawl is.
func (r *report) see(key string, c *crawl) {
	if _, known := r.reached[key]; !known {
		r.reached[key], r.seen[key] = false, seenAt{c.name, c.place, c.here}
	}
}

// do notes that it was done: once, as it is counted, and in general.
func (r *report) do(once, key string) { r.did[once], r.reached[key] = true, true }

// first reports whether something is tried for the first time.
func (r *report) first(what string) bool {
	before := r.tried[what]
	r.tried[what] = true
	return !before
}

func (r *report) idle(key string)  { r.idles[key] = true }
func (r *report) said(text string) { r.texts[text] = true }
func (r *report) press(on string, s desktop.CustomShortcut) {
	r.pressed[pressed{on, s.KeyName, s.Modifier}] = true
}

func (r *report) lost(where string, why error) {
	r.lostWays = append(r.lostWays, fmt.Sprintf("%s\n\t\t%v", where, why))
}

// mostWrong is after how many findings the crawl gives up.
const mostWrong = 60

func (r *report) full() bool { return len(r.wrong) > mostWrong }

func (r *report) failed(what string) (told bool) {
	told = r.wrong[what]
	r.wrong[what] = true
	return told
}

func (r *report) String() string {
	done := 0
	for _, d := range r.reached {
		if d {
			done++
		}
	}
	return fmt.Sprintf("%d places, %d steps, %d of %d acts where they can be done, %d ways lost",
		r.places, r.steps, done, len(r.reached), len(r.lostWays))
}

// tell says what nothing ever reached. In the deep form that is only what the
// lists name.
func (r *report) tell(t *testing.T, f form) {
	t.Logf("in all: %s", r)
	for _, name := range screenNames(t) {
		if !r.screens[name] {
			t.Errorf("the screen %q was never shown", name)
		}
	}
	if !f.all {
		return
	}
	var acts, titles []string
	for _, act := range operations(t) {
		if (r.acts[store.Act(act)] == 0) != (otherwiseDone[act] != "") {
			acts = append(acts, act)
		}
	}
	for _, title := range slices.Concat(dialogTitles(t), fileQuestions(t)) {
		if !seenIn(r.texts, title) != (otherwiseOpened[title] != "") {
			titles = append(titles, title)
		}
	}
	complain := func(what string, about []string) {
		if len(about) > 0 {
			t.Errorf("%s:\n\t%s", what, strings.Join(about, "\n\t"))
		}
	}
	complain("operations that no step causes, or the lists say wrongly that none does", acts)
	complain("dialogs and lists of files that no step opens, or the lists say wrongly that none does", titles)
	complain("chords that no step presses where they mean something", r.unpressed(t))
	list := func(what string, all []string) { t.Logf("%s:\n\t%s", what, strings.Join(all, "\n\t")) }
	list("buttons that did nothing", sorted(r.idles, true))
	var refused []string
	for button, why := range r.refused {
		if why != "" {
			refused = append(refused, button+"\n\t\t"+why)
		}
	}
	slices.Sort(refused)
	list("forms that were filled in and never stored", refused)
	list("ways that could not be gone again", r.lostWays)
	var never, gone []string
	for _, act := range sorted(r.reached, false) {
		at := r.seen[act]
		line := act + "\n\t\t" + at.name + " › " + at.from.name + " › " + at.way.String()
		if r.gone[act] {
			gone = append(gone, line)
		} else {
			never = append(never, line)
		}
	}
	complain("acts that could be done and never were", never)
	list("acts that were seen, where no way led to again", gone)
	if most := len(r.reached) / 100; len(gone) > most {
		t.Errorf("those are %d, more than %d", len(gone), most)
	}
}

// sorted are the keys of a value, in order.
func sorted(all map[string]bool, of bool) (keys []string) {
	for key, value := range all {
		if value == of {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	return keys
}

// unpressed are the chords that were not pressed where they mean something.
func (r *report) unpressed(t *testing.T) (chords []string) {
	for _, p := range shortcuts(t) {
		if !r.was(p) {
			chords = append(chords, p.String())
		}
	}
	return chords
}

// was reports whether a chord was pressed on its screen, or on any.
func (r *report) was(p pressed) bool {
	for done := range r.pressed {
		if done.key == p.key && done.modifier == p.modifier && (p.screen == "" || p.screen == done.screen) {
			return true
		}
	}
	return false
}
