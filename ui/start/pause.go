package start

import (
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// pause is how long nobody can try a passphrase, after several wrong ones.
type pause struct {
	screen *Screen
	path   string
	field  *kit.Field
	until  time.Time
	before string // what was wrong with the last one
}

// begin finds out whether one has to wait, and says so below the field until it is
// over. before is what is said of the passphrase that was tried, or empty.
func (p *pause) begin(before string) {
	wait := store.Wait(p.path, p.screen.storeOptions())
	if wait <= 0 {
		return
	}
	p.until, p.before = p.screen.host.Now().Add(wait), before
	p.tick()
}

// lasts reports whether one still has to wait.
func (p *pause) lasts() bool { return p.screen.host.Now().Before(p.until) }

// tick says how long it is still to go, as often as that sounds different.
func (p *pause) tick() {
	if p.screen.pause != p {
		return // another panel is shown
	}
	left := p.until.Sub(p.screen.host.Now())
	if left <= 0 {
		p.until = time.Time{}
		p.field.SetError("")
		return
	}
	p.say()
	_, next := inWords(left)
	p.screen.options.After(next, p.tick)
}

// say says how long it is still to go. What is typed takes that away, and whoever
// tries all the same hears it again.
func (p *pause) say() {
	text, _ := inWords(p.until.Sub(p.screen.host.Now()))
	p.field.SetError(strings.TrimSpace(p.before + " " + text))
}

// inWords says how long it is to go, and after how long that is said otherwise: in
// minutes, and of the last one in steps of five seconds.
func inWords(left time.Duration) (text string, next time.Duration) {
	step := 5 * time.Second
	if left > time.Minute {
		step = time.Minute
	}
	n := int((left + step - 1) / step)
	next = left - time.Duration(n-1)*step
	if step == time.Minute {
		return lang.N("The next try can be made in {{.Count}} minutes.", n, words.With{"Count": n}), next
	}
	return lang.N("The next try can be made in {{.Count}} seconds.", 5*n, words.With{"Count": 5 * n}), next
}
