package settings

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// programme is the section of what the programme is called, of names and paper,
// and of what slips say besides.
type programme struct {
	host   screen.Host
	stored data.Programme

	name            *kit.Entry
	nameField       *kit.Field
	onScreen, paper *cards[data.NameStyle]
	size            *kit.Choice[data.Paper]
	large           *kit.Check
	contact         *kit.Entry
	contactField    *kit.Field
	notice          *notice
	access          *access
	sheet           *fyne.Container
}

func newProgramme(h screen.Host) *programme {
	p := &programme{host: h, name: kit.NewEntry("")}
	p.nameField = kit.NewField(lang.L("What is the programme called?"), p.name, lang.L("It stands at the head of every page that you print."))
	keepOnLeaving(p.name, p.rename, func() string { return p.stored.Name })
	p.onScreen = newCards(140, styleCards(), func(s data.NameStyle) {
		p.change(func(q *data.Programme) { q.ScreenNames = s })
	}).changing()
	p.paper = newCards(140, styleCards(), func(s data.NameStyle) {
		p.change(func(q *data.Programme) { q.PaperNames = s })
	}).changing()
	p.size = kit.NewChoice(kit.Options([]data.Paper{data.A4, data.Letter}, words.Paper), func(size data.Paper) {
		p.change(func(q *data.Programme) { q.Paper = size })
	}).Changes()
	p.large = kit.NewCheck(lang.L("Large print"), func(on bool) {
		p.change(func(q *data.Programme) { q.LargePrint = on })
	}).Changes()
	p.contact = kit.NewEntry("")
	p.contactField = kit.NewField(lang.L("How a slip can be checked"), p.contact,
		lang.L("It stands on attendance slips, for whoever is given one. Write it like “Ring 01632 960 144”."))
	keepOnLeaving(p.contact, func(text string) {
		p.keepText(p.contactField, func(q *data.Programme) { q.Contact = strings.TrimSpace(text) })
	}, func() string { return p.stored.Contact })
	p.notice = newNotice(p)
	p.access = newAccess(p)
	p.sheet = sheet(lang.L("These hold for everybody who opens this file."),
		p.nameField,
		block(lang.L("Names on the screen"), lang.L("A laptop at the door is read by whoever passes."), p.onScreen),
		block(lang.L("Names on paper"), lang.L("What each document begins with. You can choose otherwise for a single one."), p.paper),
		block(lang.L("Paper"), lang.L("Large print sets the text in 14 point in place of 12."), kit.Wrap(kit.Gap24, p.size, p.large)),
		p.contactField,
		p.notice.content,
		p.access.content,
	)
	return p
}

// styleCards shows each style by an example that the rule itself makes.
func styleCards() []card[data.NameStyle] {
	sam := data.Person{ID: data.NewID(), First: "Sam", Last: "Tucker", Code: "R-14"}
	var options []card[data.NameStyle]
	for _, style := range []data.NameStyle{data.FirstAndInitial, data.FullNames, data.CodeOnly} {
		options = append(options, card[data.NameStyle]{
			value: style,
			title: words.NamesIn(style, []data.Person{sam}).Of(sam),
			below: kit.CaptionParagraph(words.NameStyle(style)),
		})
	}
	return options
}

func (p *programme) content() fyne.CanvasObject { return p.sheet }

func (p *programme) show() {
	if !p.host.Read(func(r *store.Reader) (err error) {
		p.stored, err = r.Programme()
		return err
	}) {
		return
	}
	p.name.SetValue(p.stored.Name)
	p.nameField.SetError("")
	p.onScreen.setSelected(p.stored.ScreenNames)
	p.paper.setSelected(p.stored.PaperNames)
	p.size.SetSelected(p.stored.Paper)
	p.large.SetValue(p.stored.LargePrint)
	p.contact.SetValue(p.stored.Contact)
	p.contactField.SetError("")
	p.notice.show()
	p.access.show()
}

// change stores a choice. Where that fails, what is stored is shown again.
func (p *programme) change(how func(*data.Programme)) {
	if !p.host.Fail(changeProgramme(p.host, how)) {
		p.show()
	}
}

// rename stores the name, or says beside the field why it cannot be kept.
func (p *programme) rename(text string) {
	p.keepText(p.nameField, func(q *data.Programme) { q.Name = strings.TrimSpace(text) })
}

// keepText stores what was typed into a field, or says beside the field why it
// cannot be kept.
func (p *programme) keepText(field *kit.Field, change func(*data.Programme)) {
	err := changeProgramme(p.host, change)
	field.SetError("")
	if err != nil {
		field.SetError(words.Said(err).Error())
	}
	p.sheet.Refresh()
}
