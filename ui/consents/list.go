package consents

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Shown is what a list of consents shows.
type Shown struct {
	// Person is whose consents they are, and Name how they are called.
	Person   data.ID
	Name     string
	Consents []data.Consent
	Slips    []data.Slip // about the person
	Today    data.Date
}

// List is the consents of one person: those that hold, and below them those that
// have ended, each with what can be done.
type List struct {
	host    screen.Host
	shown   Shown
	content *fyne.Container
}

// New returns a list with nothing in it.
func New(h screen.Host) *List {
	return &List{host: h, content: kit.VStack(kit.Gap16)}
}

// Content is what the list draws; always the same object.
func (l *List) Content() *fyne.Container { return l.content }

// Show shows the consents.
func (l *List) Show(s Shown) {
	l.shown = s
	data.SortConsents(s.Consents, s.Today)
	l.content.Objects = []fyne.CanvasObject{kit.HStack(kit.Gap8, kit.Grow(kit.Section(lang.L("Consents"))),
		kit.NewButton(lang.L("Record a consent"), kit.Secondary, l.record).Changes())}
	ended := false
	for _, c := range s.Consents {
		if c.Ended(s.Today) && !ended {
			ended = true
			l.content.Add(kit.Section(lang.L("Ended")))
		}
		l.content.Add(l.consent(c))
	}
	l.content.Add(kit.MutedParagraph(lang.L("Without a consent that holds, nothing about {{.Name}} leaves the programme.", words.With{"Name": s.Name})))
	l.content.Refresh()
}

func (l *List) record() {
	Record(l.host, l.shown.Name, data.Consent{Person: l.shown.Person}, nil)
}

// consent shows one consent: for whom, to what, from when until when, how it
// stands, and what can be done.
func (l *List) consent(c data.Consent) fyne.CanvasObject {
	today := l.shown.Today
	column := kit.VStack(kit.Gap4, kit.NewDivider(), kit.Gap(kit.Gap8),
		kit.HStack(kit.Gap8, kit.Grow(kit.ItemName(c.Recipient).Ellipsis()), kit.NewTag(words.ConsentState(c, today), tone(c, today))),
		kit.NewParagraph(words.ConsentCovers(c)), kit.CaptionParagraph(l.about(c)))
	again := kit.NewButton(lang.L("Renew"), kit.Quiet, func() { Record(l.host, l.shown.Name, c, nil) }).Changes()
	if c.Ended(today) {
		column.Add(kit.Leading(again))
		return column
	}
	column.Add(kit.Wrap(kit.Gap8, again, kit.NewButton(lang.L("Withdraw"), kit.Quiet, func() { l.withdraw(c) }).Changes()))
	return column
}

// about is "1 June to 10 December · on paper · 1 slip made".
func (l *List) about(c data.Consent) string {
	made := 0
	for _, s := range l.shown.Slips {
		if s.Consent == c.ID {
			made++
		}
	}
	slips := lang.L("no slip made")
	if made > 0 {
		slips = lang.N("{{.Count}} slips made", made, words.With{"Count": made})
	}
	return strings.Join([]string{words.Period(c.Span), words.ConsentHow(c.How), slips}, " · ")
}

func (l *List) withdraw(c data.Consent) {
	text := lang.L("{{.Recipient}} may be told nothing more about {{.Name}}, from today on. What was told stays told, and the record stays here.",
		words.With{"Recipient": c.Recipient, "Name": l.shown.Name})
	kit.Confirm(l.host.Window(), lang.L("Withdraw this consent?"), text, lang.L("Withdraw"), false, func() {
		l.host.Fail(l.host.Store().WithdrawConsents(c.Person, l.shown.Today, c.ID))
	})
}

func tone(c data.Consent, today data.Date) kit.Tone {
	switch {
	case c.Ended(today):
		return kit.ToneExcused
	case c.RunsOutSoon(today):
		return kit.ToneLate
	}
	return kit.TonePresent
}
