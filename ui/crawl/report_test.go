package crawl

import (
	"fmt"
	"maps"
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
	seen          map[string]bool // acts where they can be done; true: done
	idles         map[string]bool // buttons that did nothing
	wrong         map[string]bool // told already
	again         map[string]bool // acts that were done again
	texts         map[string]bool // everything that could ever be read
	acts          map[store.Act]int
	screens       map[string]bool
	pressed       map[pressed]bool
	lostWays      []string // that led elsewhere the second time
}

func newReport() *report {
	return &report{
		seen: map[string]bool{}, idles: map[string]bool{}, wrong: map[string]bool{}, again: map[string]bool{},
		texts: map[string]bool{}, acts: map[store.Act]int{}, screens: map[string]bool{}, pressed: map[pressed]bool{},
	}
}

// see notes that something can be done, and reports whether it was not done.
func (r *report) see(key string) (fresh bool) {
	done := r.seen[key]
	r.seen[key] = done
	return !done
}

func (r *report) done(key string) bool { return r.seen[key] }
func (r *report) do(key string)        { r.seen[key] = true }
func (r *report) idle(key string)      { r.idles[key] = true }
func (r *report) said(text string)     { r.texts[text] = true }
func (r *report) press(on string, s desktop.CustomShortcut) {
	r.pressed[pressed{on, s.KeyName, s.Modifier}] = true
}
func (r *report) lost(where string) { r.lostWays = append(r.lostWays, where) }

// mostWrong is after how many findings the crawl gives up.
const mostWrong = 60

func (r *report) full() bool { return len(r.wrong) > mostWrong }

func (r *report) failed(what string) (told bool) {
	told = r.wrong[what]
	r.wrong[what] = true
	return told
}

// add takes over what a crawl reached.
func (r *report) add(c *crawl) {
	o := c.r
	maps.Copy(r.screens, c.screens)
	maps.Copy(r.texts, c.asked)
	maps.Copy(r.pressed, o.pressed)
	r.places += o.places
	r.steps += o.steps
	for key, done := range o.seen {
		r.seen[key] = r.seen[key] || done
	}
	maps.Copy(r.idles, o.idles)
	maps.Copy(r.texts, o.texts)
	for act, n := range c.acts {
		r.acts[act] += n
	}
	r.lostWays = append(r.lostWays, o.lostWays...)
}

func (r *report) String() string {
	done := 0
	for _, d := range r.seen {
		if d {
			done++
		}
	}
	return fmt.Sprintf("%d places, %d steps, %d of %d acts where they can be done, %d ways lost",
		r.places, r.steps, done, len(r.seen), len(r.lostWays))
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
	var acts, titles, chords []string
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
	for _, p := range shortcuts(t) {
		if !r.was(p) != (otherwisePressed[p.String()] != "") {
			chords = append(chords, p.String())
		}
	}
	complain := func(what string, about []string) {
		if len(about) > 0 {
			t.Errorf("%s, or the lists say wrongly that none does:\n\t%s", what, strings.Join(about, "\n\t"))
		}
	}
	complain("operations that no step causes", acts)
	complain("dialogs and lists of files that no step opens", titles)
	complain("chords that no step presses where they mean something", chords)
	t.Logf("buttons that did nothing:\n\t%s", strings.Join(slices.Sorted(maps.Keys(r.idles)), "\n\t"))
	t.Logf("ways that led elsewhere the second time:\n\t%s", strings.Join(r.lostWays, "\n\t"))
	maps.DeleteFunc(r.seen, func(_ string, done bool) bool { return done })
	t.Logf("seen and never done:\n\t%s", strings.Join(slices.Sorted(maps.Keys(r.seen)), "\n\t"))
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
