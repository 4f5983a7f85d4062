// Package onetoone is the dialog in which a one-to-one or a call is logged, or
// a logged one mended. More than one screen opens it.
package onetoone

import (
	"errors"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// with is the data of a translated template.
type with map[string]any

// dialog is the form and its fields.
type dialog struct {
	host    screen.Host
	contact data.Contact // as it was

	date, next           *kit.DateField
	how, outcome         *kit.Choice
	where                *kit.Picker
	minutes, themes, say *kit.Entry
	fields               form.Fields
}

// LogPair opens the dialog for a new one-to-one of a pair, today and in
// person.
func LogPair(h screen.Host, p data.Pair, names data.Names) {
	title := lang.L("A one-to-one of {{.Mentee}} and {{.Mentor}}",
		with{"Mentee": names.ByID(p.Mentee), "Mentor": names.ByID(p.Mentor)})
	open(h, title, data.Contact{Person: p.Mentee, Pair: p.ID, Date: h.Today()})
}

// ChoosePair asks which pair met, among the options by the pairs' ids, and then
// opens the dialog for the one-to-one.
func ChoosePair(h screen.Host, options []kit.PickerOption, pairs []data.Pair, names data.Names) {
	picker := kit.NewPicker(lang.L("Choose a pair"), options, nil)
	var met data.Pair
	field := kit.NewField(lang.L("Which pair"), picker, "")
	d := kit.FormDialog(h.Window(), lang.L("Log a one-to-one"), field, lang.L("Next"), func() error {
		chosen, _ := picker.Selected()
		for _, p := range pairs {
			if p.ID.String() == chosen.ID {
				met = p
				return nil
			}
		}
		return errors.New(lang.L("Choose the pair that met."))
	})
	d.OnClosed = func() {
		if !met.ID.IsZero() {
			LogPair(h, met, names)
		}
	}
}

// LogCall opens the dialog for a new call to somebody.
func LogCall(h screen.Host, p data.Person, names data.Names) {
	title := lang.L("A call to {{.Name}}", with{"Name": names.Of(p)})
	open(h, title, data.Contact{Person: p.ID, Date: h.Today(), How: data.ByPhone})
}

// Edit opens the dialog for a contact that was logged before.
func Edit(h screen.Host, c data.Contact, names data.Names) {
	title := lang.L("In touch with {{.Name}}", with{"Name": names.ByID(c.Person)})
	open(h, title, c)
}

func open(h screen.Host, title string, c data.Contact) {
	d := newDialog(h, c)
	kit.FormDialog(h.Window(), title, d.content(), lang.L("Save"), d.save)
}

func newDialog(h screen.Host, c data.Contact) *dialog {
	d := &dialog{host: h, contact: c}
	order := form.DateOrder(h)
	d.date = form.DateField(c.Date, h.Today(), order)
	d.next = form.DateField(c.Next, h.Today(), order)
	d.how = kit.NewChoice(labels(data.ContactHows[:], words.ContactHow), func(int) { d.showWhere() })
	d.how.SetSelected(int(c.How))
	d.where = kit.NewPicker(lang.L("Not said"), places(), nil)
	d.where.SetSelected(placeID(c.Where))
	d.outcome = kit.NewChoice([]string{lang.L("It took place"), lang.L("It was missed")}, nil)
	if c.Missed {
		d.outcome.SetSelected(1)
	}
	minutes := ""
	if c.Minutes > 0 {
		minutes = strconv.Itoa(c.Minutes)
	}
	d.minutes, d.themes, d.say = form.Entry(minutes), form.Entry(c.Themes), form.Lines(c.Note, 2)
	d.fields = form.Fields{
		"date":    kit.NewField(lang.L("Date"), d.date, ""),
		"next":    kit.NewField(lang.L("Next time, if agreed"), d.next, ""),
		"contact": kit.NewField(lang.L("How"), d.how, ""),
		"where":   kit.NewField(lang.L("Where"), d.where, ""),
		"minutes": kit.NewField(lang.L("Minutes"), d.minutes, ""),
		"outcome": kit.NewField(lang.L("What came of it"), d.outcome, ""),
		"themes":  kit.NewField(lang.L("What it was about, in a word or two"), d.themes, ""),
		"note":    kit.NewField(lang.L("Note"), d.say, ""),
	}
	d.showWhere()
	return d
}

func (d *dialog) content() fyne.CanvasObject {
	f := d.fields
	return kit.VStack(kit.Gap8,
		form.NewBeside(f["date"], f["next"]),
		f["contact"],
		form.NewBeside(f["where"], f["minutes"]),
		f["outcome"], f["themes"], f["note"])
}

// showWhere offers a place for what happened in person alone.
func (d *dialog) showWhere() {
	d.where.SetEnabled(data.ContactHows[d.how.Selected()] == data.InPerson)
}

// save stores what was typed. What it returns is shown in the dialog.
func (d *dialog) save() error {
	c, err := d.typed()
	if err == nil {
		err = c.Validate()
	}
	if err == nil && c.ID.IsZero() {
		_, err = d.host.Store().AddContact(c)
	} else if err == nil {
		err = d.host.Store().UpdateContact(c)
	}
	return d.fields.Said(err)
}

func (d *dialog) typed() (data.Contact, error) {
	c := d.contact
	var err error
	if c.Date, err = form.Date("date", d.date); err != nil {
		return c, err
	}
	if c.Next, err = form.Date("next", d.next); err != nil {
		return c, err
	}
	c.Minutes = 0
	if text := form.Text(d.minutes); text != "" {
		if c.Minutes, err = strconv.Atoi(text); err != nil {
			return c, form.Wrong("minutes", lang.L("write the minutes as a number, like 45"))
		}
	}
	c.How = data.ContactHows[d.how.Selected()]
	c.Where = data.Nowhere
	if o, ok := d.where.Selected(); ok && c.How == data.InPerson {
		c.Where = placeOf(o.ID)
	}
	c.Missed = d.outcome.Selected() == 1
	c.Themes, c.Note = form.Text(d.themes), form.Text(d.say)
	return c, nil
}
