package consents

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// usualMonths is for how long a consent is offered to hold.
const usualMonths = 3

// Record asks what somebody, by the name on screen, has agreed to. Of what is
// passed the fields are filled in: the recipient, the scope, or all of an earlier
// consent. onStored is told of the new one.
func Record(h screen.Host, name string, c data.Consent, onStored func(data.Consent)) {
	today := h.Today()
	c.Withdrawn, c.ID = 0, data.ID{}
	c.Span = data.Span{From: today, Until: today.AddMonths(usualMonths)}
	order := screen.DateOrder(h)
	recipient, other, purpose := form.Entry(c.Recipient), form.Entry(c.Words), form.Entry(c.Purpose)
	from, until := form.DateField(c.Span.From, today, order), form.DateField(c.Span.Until, today, order)
	fields := form.Fields{
		"recipient": kit.NewField(lang.L("Who may be told"), recipient, lang.L("One office, employer or person, as it is to stand on the paper.")),
		"words":     kit.NewField(lang.L("What, in words"), other, ""),
		"purpose":   kit.NewField(lang.L("What for"), purpose, ""),
		"from":      kit.NewField(lang.L("From"), from, ""),
		"until":     kit.NewField(lang.L("Until"), until, lang.L("The last day. A consent can be withdrawn at any time.")),
	}
	from.OnChanged = func(data.Date) { fields["until"].SetError("") } // the two are judged together
	sentence := kit.StrongParagraph("").Colored(kit.ColorAccent)
	say := func() {}
	scope := kit.NewChoice(kit.Options(data.ConsentScopes[:], words.ConsentScope), func(s data.ConsentScope) {
		kit.ShowIf(s == data.ScopeOther, fields["words"])
		say()
	})
	scope.SetSelected(c.Scope)
	how := kit.NewChoice(kit.Options(data.ConsentHows[:], words.ConsentHow), nil)
	how.SetSelected(c.How)
	kit.ShowIf(c.Scope == data.ScopeOther, fields["words"])
	say = func() { // what is being typed, as it will stand
		sentence.SetText(words.ConsentSentence(data.Consent{
			Recipient: form.Text(recipient), Scope: scope.Selected(), Words: form.Text(other), Purpose: form.Text(purpose),
			Span: data.Span{Until: until.Date()},
		}, name, today))
		kit.ShowIf(sentence.Text() != "", sentence)
	}
	for _, entry := range []*kit.Entry{recipient, other, purpose} {
		entry.OnChanged = func(string) { say() }
	}
	until.OnChanged = func(data.Date) { say() }
	say()
	content := kit.VStack(kit.Gap16,
		fields["recipient"], kit.NewField(lang.L("What"), scope, ""), fields["words"], fields["purpose"],
		form.NewBeside(fields["from"], fields["until"]), kit.NewField(lang.L("How it was given"), how, ""), sentence)
	kit.FormDialog(h.Window(), lang.L("A consent of {{.Name}}", words.With{"Name": name}), content, lang.L("Record the consent"), func() error {
		c.Recipient, c.Purpose, c.Words = form.Text(recipient), form.Text(purpose), ""
		c.Scope, c.How = scope.Selected(), how.Selected()
		if c.Scope == data.ScopeOther {
			c.Words = form.Text(other)
		}
		err := readDates(&c, from, until)
		if err == nil {
			c.ID, err = h.Store().AddConsent(c)
		}
		if err == nil && onStored != nil {
			onStored(c)
		}
		return fields.Said(err)
	})
}

func readDates(c *data.Consent, from, until *kit.DateField) (err error) {
	if c.Span.From, err = form.NeedDate("from", from); err != nil {
		return err
	}
	c.Span.Until, err = form.NeedDate("until", until)
	return err
}
