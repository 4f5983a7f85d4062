package onetoone

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// dialogWidth is the least width of the form: wide enough to be filled in
// without scrolling in a low window.
const dialogWidth float32 = 640

// week is how long after a one-to-one the next one mostly is.
const week = 7

// dialog is the form and its fields.
type dialog struct {
	host    screen.Host
	contact data.Contact // as it was
	modal   *kit.Dialog

	date, next           *kit.DateField
	how                  *kit.Choice[data.ContactHow]
	missed               *kit.Choice[bool]
	where                *kit.Picker[data.ContactWhere]
	minutes, themes, say *kit.Entry
	others               joined
	talked               []*talkedAbout
	logged               map[data.Date]bool // days of which there is another one-to-one of the pair
	asked                data.Date          // of which it was asked whether they met twice
	fields               form.Fields
}

func newDialog(h screen.Host, c data.Contact, others joined, goals []data.Goal) *dialog {
	d := &dialog{host: h, contact: c, others: others}
	order := screen.DateOrder(h)
	d.date = form.DateField(c.Date, h.Today(), order)
	d.next = form.DateField(c.Next, h.Today(), order)
	d.date.OnChanged = d.weekOn
	d.weekOn(c.Date)
	d.missed = kit.NewEither(lang.L("It took place"), lang.L("It was missed"), func(bool) { d.showWhere() })
	d.missed.SetSelected(c.Missed)
	d.how = kit.NewChoice(kit.Options(data.ContactHows[:], words.ContactHow), func(data.ContactHow) { d.showWhere() })
	d.how.SetSelected(c.How)
	d.where = kit.NewPicker("", places(), nil)
	d.where.SetSelected(c.Where)
	minutes := ""
	if c.Minutes > 0 {
		minutes = strconv.Itoa(c.Minutes)
	}
	d.minutes, d.themes, d.say = form.Entry(minutes), form.Entry(c.Themes), form.Lines(c.Note, 2)
	d.others.setUp(c.Others, d.resize)
	for _, g := range goals {
		d.talked = append(d.talked, newTalkedAbout(g, others.names.Hidden(), d.resize))
	}
	d.fields = form.Fields{
		"date":    kit.NewField(lang.L("Date"), d.date, ""),
		"outcome": kit.NewField(lang.L("What came of it"), d.missed, ""),
		"contact": kit.NewField(lang.L("How"), d.how, ""),
		"where":   kit.NewField(lang.L("Where"), d.where, ""),
		"minutes": kit.NewField(lang.L("Minutes"), d.minutes, ""),
		"next":    kit.NewField(lang.L("Next time, if agreed"), d.next, ""),
		"themes":  kit.NewField(lang.L("What it was about, in a word or two"), d.themes, ""),
		"note":    kit.NewField(lang.L("Note"), d.say, ""),
		"others":  kit.NewField(lang.L("Who joined them"), d.others.box, ""),
	}
	d.showWhere()
	return d
}

func (d *dialog) content() fyne.CanvasObject {
	f := d.fields
	column := kit.VStack(kit.Gap8,
		dateAndOutcome(f["date"], f["outcome"]),
		f["contact"],
		form.NewBeside(f["where"], f["minutes"]),
		form.NewBeside(f["themes"], f["next"]),
		f["note"])
	if len(d.talked) > 0 {
		column.Add(kit.NewField(lang.L("Goals talked about"), goalTicks(d.talked), ""))
	}
	if len(d.others.among) > 0 {
		column.Add(f["others"])
	}
	return kit.AtLeast(dialogWidth, 0, column)
}

// dateAndOutcome stand side by side unless the text is too large for it.
func dateAndOutcome(date, outcome fyne.CanvasObject) fyne.CanvasObject {
	const large = 1.3
	if kit.TextScale() > large {
		return kit.VStack(kit.Gap8, date, outcome)
	}
	return form.NewBeside(date, outcome)
}

// resize fits the dialog to what it shows now.
func (d *dialog) resize() {
	if d.modal != nil {
		d.modal.Refresh()
	}
}

// showWhere offers a place for what happened in person alone, and minutes for
// what happened at all.
func (d *dialog) showWhere() {
	happened := !d.missed.Selected()
	d.where.SetEnabled(happened && d.how.Selected() == data.InPerson)
	if happened {
		d.minutes.Enable()
	} else {
		d.minutes.Disable()
	}
}

// weekOn has the arrow offer a week after the date for the next time. It stands there
// only once somebody says so: nothing is stored that the two have not agreed.
func (d *dialog) weekOn(date data.Date) {
	if date == 0 {
		d.next.Begin(0)
		return
	}
	d.next.Begin(date.AddDays(week))
}

// save stores what was typed. What it returns is shown in the dialog.
func (d *dialog) save() error {
	c, err := d.typed()
	if err == nil {
		err = c.Validate()
	}
	switch {
	case err != nil:
	case d.logged[c.Date] && d.asked != c.Date:
		d.asked = c.Date
		err = &data.Invalid{Field: "date", Reason: "there is a one-to-one of this day already. Save once more if they met twice"}
	case c.ID.IsZero():
		_, err = d.host.Store().LogOneToOne(c, reviews(d.talked, c))
	default:
		err = d.host.Store().UpdateContact(c)
	}
	return d.fields.Said(err)
}

// typed is the contact as the form has it.
func (d *dialog) typed() (data.Contact, error) {
	c := d.contact
	var err error
	if c.Date, err = form.Date("date", d.date); err != nil {
		return c, err
	}
	if c.Next, err = form.Date("next", d.next); err != nil {
		return c, err
	}
	c.Missed, c.How = d.missed.Selected(), d.how.Selected()
	c.Minutes, c.Where = 0, data.Nowhere
	if !c.Missed {
		if c.Minutes, err = Minutes(d.minutes.Text); err != nil {
			return c, err
		}
		if c.How == data.InPerson {
			c.Where = d.where.Selected()
		}
	}
	c.Themes, c.Note, c.Others = form.Text(d.themes), form.Text(d.say), d.others.all()
	return c, nil
}

// places are where the two can have met; the first takes a place back.
func places() []kit.Option[data.ContactWhere] {
	return append([]kit.Option[data.ContactWhere]{{Label: lang.L("Not said")}}, kit.Options(data.ContactWheres[:], words.ContactWhere)...)
}
