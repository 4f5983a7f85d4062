package consents

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/screen"
)

// pane is the form beside the list of somebody's consents.
type pane struct {
	list    *List
	person  data.ID
	name    string // as they were called when they were shown last
	content *fyne.Container
	record  *record
	problem *kit.Paragraph // what is wrong with the whole
}

func newPane(l *List, person data.ID) *pane {
	p := &pane{list: l, person: person, content: kit.VStack(kit.Gap16), problem: kit.NewParagraph("").Colored(kit.ColorDanger)}
	p.begin(data.Consent{})
	return p
}

// begin offers a new consent, with the fields filled in as far as they are in c.
func (p *pane) begin(c data.Consent) {
	c.Person = p.person
	p.record = newRecord(p.list.host, func() string { return p.name }, c)
	p.record.lay(kit.Gap8)
	p.say(nil)
	p.record.onChanged = func() {
		p.record.fields.Said(nil)
		p.say(nil)
	}
	for _, e := range []*kit.Entry{p.record.recipient, p.record.other, p.record.purpose} {
		e.OnSubmitted = func(string) { p.store() }
	}
	p.content.Objects = []fyne.CanvasObject{
		kit.Section(lang.L("A new consent")), p.record.content, p.problem,
		kit.Wrap(kit.Gap8,
			kit.NewButton(lang.L("Record the consent"), kit.Primary, p.store).Changes(),
			kit.NewButton(lang.L("Cancel"), kit.Secondary, p.cancel),
			kit.NewLink(lang.L("Print to sign"), p.print)),
	}
	p.content.Refresh()
}

// renew offers an earlier consent anew. What is being written is not thrown away
// unasked.
func (p *pane) renew(c data.Consent) {
	begin := func() {
		p.begin(c)
		if p.list.showPane() {
			p.focus()
		}
	}
	if p.record.differs() {
		kit.AskToDiscard(p.list.host.Window(), begin)
		return
	}
	begin()
}

func (p *pane) focus() { p.list.host.Window().Canvas().Focus(p.record.recipient) }

func (p *pane) store() {
	if _, err := p.record.store(); err != nil {
		p.say(err)
		return
	}
	p.begin(data.Consent{})
	p.focus()
}

// print leads to the form that the person signs, with what is written here. That
// stands here still, to be recorded once it is signed.
func (p *pane) print() {
	c, err := p.record.toSign()
	if err != nil {
		p.say(err)
		return
	}
	p.list.host.Go(screen.Location{Screen: screen.Documents, Document: reports.ConsentFormKey, ID: p.person, Consent: c})
}

// cancel takes back what is written.
func (p *pane) cancel() {
	p.begin(data.Consent{})
	p.focus()
}

func (p *pane) say(err error) {
	text := ""
	if err != nil {
		text = err.Error()
	}
	p.problem.SetText(text)
	kit.ShowIf(text != "", p.problem)
	p.content.Refresh()
	p.list.content.Refresh()
}
