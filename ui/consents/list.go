package consents

import (
	"slices"
	"strconv"
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
	Hidden   bool // names are, and with them who may be told and what for
}

// List is the consents of one person: those that hold, and below them those that
// have ended, each with what can be done. Beside it a new one is written down, or
// where there is no room for that, in a dialog.
type List struct {
	host    screen.Host
	shown   Shown
	content *split
	record  *kit.Button // leads to the dialog
	panes   map[data.ID]*pane
}

// New returns a list with nothing in it.
func New(h screen.Host) *List {
	l := &List{host: h, panes: make(map[data.ID]*pane)}
	l.record = kit.NewButton(lang.L("Record a consent"), kit.Primary, func() { l.ask(data.Consent{}) }).Changes()
	l.content = newSplit(func(folded bool) { kit.ShowIf(folded, l.record) })
	return l
}

// Content is what the list draws; always the same object.
func (l *List) Content() fyne.CanvasObject { return l.content }

// Drafted reports whether a consent is being written down and not recorded.
func (l *List) Drafted() bool {
	for _, p := range l.panes {
		if p.record.differs() {
			return true
		}
	}
	return false
}

// NewForm is a consent that is being written down beside the list.
const NewForm = "new consent"

// PageDraft is what is being written about the person who is shown, or else about
// another one; see screen.PageDrafter.
func (l *List) PageDraft() (d kit.Draft, fields fyne.CanvasObject, typed bool) {
	p := l.panes[l.shown.Person]
	if p == nil || !p.record.differs() {
		for _, other := range l.panes {
			if other.record.differs() {
				p = other
			}
		}
	}
	if p == nil {
		return d, nil, false
	}
	d = kit.Draft{Key: NewForm, About: []data.ID{p.person}, Title: lang.L("A consent of {{.Name}}", words.With{"Name": p.name})}
	return d, p.record.content, p.record.differs()
}

// Show shows the consents. What was being written about somebody stands there
// still.
func (l *List) Show(s Shown) {
	l.shown = s
	for person, p := range l.panes {
		if person != s.Person && !p.record.differs() {
			delete(l.panes, person)
		}
	}
	if l.panes[s.Person] == nil {
		l.panes[s.Person] = newPane(l, s.Person)
	}
	l.panes[s.Person].name = s.Name
	l.panes[s.Person].record.say() // by the name that is shown now
	l.showPane()
	data.SortConsents(s.Consents, s.Today)
	ended := slices.IndexFunc(s.Consents, func(c data.Consent) bool { return c.Ended(s.Today) })
	if ended < 0 {
		ended = len(s.Consents)
	}
	l.content.list.Objects = nil
	l.list(lang.L("Live"), s.Consents[:ended], l.record)
	if ended < len(s.Consents) {
		l.content.list.Add(kit.Gap(kit.Gap16))
		l.list(lang.L("Ended"), s.Consents[ended:])
	}
	if slices.ContainsFunc(s.Consents, func(c data.Consent) bool { return !words.AllDrawn(c.Recipient, c.Purpose, c.Words) }) {
		l.content.list.Add(kit.CaptionParagraph(words.TextNotDrawn()))
	}
	l.content.list.Add(kit.Inset(kit.Gap16, 0, 0, 0, kit.CaptionParagraph(
		lang.L("Without a consent that holds, nothing about {{.Name}} leaves the programme.", words.With{"Name": s.Name}))))
	l.content.Refresh()
}

// showPane shows the form beside the list; where names are hidden, in place of what
// is written there already, that it is.
func (l *List) showPane() (shown bool) {
	p := l.panes[l.shown.Person]
	c := p.record.written()
	shown = !l.shown.Hidden || c.Recipient+c.Words+c.Purpose == ""
	l.content.pane.Objects = []fyne.CanvasObject{p.content}
	if !shown {
		l.content.pane.Objects = []fyne.CanvasObject{
			kit.Section(lang.L("A new consent")),
			kit.MutedParagraph(lang.L("What is written here is hidden with the names. Ctrl H shows it.")),
		}
	}
	l.content.Refresh()
	return shown
}

// told is a consent as it may be seen: without its words where names are hidden.
func (l *List) told(c data.Consent) data.Consent {
	c.Recipient, c.Words = words.NoteWithin(l.shown.Hidden, c.Recipient), words.NoteWithin(l.shown.Hidden, c.Words)
	c.Purpose = words.NoteWithin(l.shown.Hidden, c.Purpose)
	return c
}

// list shows some consents under a head that says how many they are.
func (l *List) list(title string, some []data.Consent, actions ...fyne.CanvasObject) {
	head := []fyne.CanvasObject{kit.Section(title), kit.Spacer(), kit.Caption(strconv.Itoa(len(some)))}
	l.content.list.Add(kit.HStack(kit.Gap8, append(head, actions...)...))
	for _, c := range some {
		l.content.list.Add(l.consent(c))
		l.content.list.Add(kit.NewDivider())
	}
}

// ask has a consent written down, with the fields filled in as far as they are in
// c: beside the list, or in a dialog.
func (l *List) ask(c data.Consent) {
	c.Person = l.shown.Person
	if l.content.folded {
		Record(l.host, l.shown.Name, c, nil)
		return
	}
	l.panes[c.Person].renew(c)
}

// largeText is the size of text from which on how a consent stands has a line of
// its own.
const largeText = 1.3

// consent shows one consent: for whom, to what, from when until when, how it
// stands, and what can be done.
func (l *List) consent(c data.Consent) fyne.CanvasObject {
	today := l.shown.Today
	who, what := kit.StrongParagraph(words.Unnamed(l.shown.Hidden, words.Drawn(c.Recipient))), kit.NewParagraph(words.ConsentCovers(l.told(c)))
	if c.Ended(today) {
		who.Colored(kit.ColorMuted)
		what.Colored(kit.ColorMuted)
	}
	said := kit.VStack(0, who, what, kit.CaptionParagraph(l.about(c)))
	stands := kit.VStack(kit.Gap4, state(c, today))
	if c.RunsOutSoon(today) {
		stands.Add(kit.HStack(0, kit.Spacer(), kit.NewLink(lang.L("Renew"), func() { l.ask(c) }).Changes()))
	}
	more := kit.NewMore(lang.L("More about this consent"), kit.Quiet, func() []kit.MenuItem { return l.acts(c) })
	if kit.TextScale() > largeText {
		said.Add(kit.Leading(stands))
		return kit.Inset(kit.Gap8, 0, kit.Gap8, 0, kit.HStack(kit.Gap8, kit.Grow(said), more))
	}
	return kit.Inset(kit.Gap8, 0, kit.Gap8, 0, kit.HStack(kit.Gap8, kit.Grow(said), stands, more))
}

// acts is what can be done about a consent.
func (l *List) acts(c data.Consent) []kit.MenuItem {
	acts := []kit.MenuItem{{Label: lang.L("Renew"), Icon: kit.IconRedo, Changes: true, Do: func() { l.ask(c) }}}
	if !c.Ended(l.shown.Today) {
		acts = append(acts, kit.MenuItem{Label: lang.L("Withdraw"), Icon: kit.IconAbsent, Changes: true, Danger: true, Do: func() { l.withdraw(c) }})
	}
	return acts
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
		words.With{"Recipient": l.told(c).Recipient, "Name": l.shown.Name})
	kit.Confirm(l.host.Window(), lang.L("Withdraw this consent?"), text, lang.L("Withdraw"), false, func() {
		l.host.Fail(l.host.Store().WithdrawConsents(c.Person, l.shown.Today, c.ID))
	})
}

// state says how a consent stands.
func state(c data.Consent, today data.Date) *kit.Tag {
	tone, icon := kit.TonePresent, kit.IconCheck
	switch {
	case c.State(today) == data.ConsentWithdrawn:
		tone, icon = kit.ToneQuiet, kit.IconAbsent
	case c.Ended(today):
		tone, icon = kit.ToneQuiet, kit.IconNotRecorded
	case c.RunsOutSoon(today):
		tone, icon = kit.ToneLate, kit.IconLate
	}
	return kit.NewTag(words.ConsentState(c, today), tone).WithIcon(icon)
}
