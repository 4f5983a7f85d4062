package consents

import (
	"errors"

	"fyne.io/fyne/v2"
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
	r := newRecord(h, func() string { return name }, c)
	r.fields["recipient"].SetHelp(lang.L("One office, employer or person, as it is to stand on the paper."))
	r.fields["until"].SetHelp(lang.L("The last day. A consent can be withdrawn at any time."))
	r.lay(kit.Gap16)
	kit.FormDialog(h.Window(), lang.L("A consent of {{.Name}}", words.With{"Name": name}), r.content, lang.L("Record the consent"), func() error {
		c, err := r.store()
		if err == nil && onStored != nil {
			onStored(c)
		}
		return err
	}).Tells(c.Recipient, c.Words, c.Purpose)
}

// record is the form in which it is written down what somebody has agreed to.
type record struct {
	host                      screen.Host
	name                      func() string // on screen
	begun                     data.Consent  // as it was offered
	recipient, other, purpose *kit.Entry
	from, until               *kit.DateField
	scope                     *kit.Choice[data.ConsentScope]
	how                       *kit.Choice[data.ConsentHow]
	fields                    form.Fields
	sentence                  *kit.Paragraph
	summary                   *kit.Panel // holds it
	content                   *fyne.Container
	onChanged                 func()
}

// newRecord makes the form for a new consent, with the fields filled in as far as
// they are in c.
func newRecord(h screen.Host, name func() string, c data.Consent) *record {
	today, order := h.Today(), screen.DateOrder(h)
	c.Withdrawn, c.ID = 0, data.ID{}
	c.Span = data.Span{From: today, Until: today.AddMonths(usualMonths)}
	r := &record{
		host: h, name: name, begun: c, onChanged: func() {},
		recipient: form.Entry(c.Recipient), other: form.Entry(c.Words), purpose: form.Entry(c.Purpose),
		from: form.DateField(c.Span.From, today, order), until: form.DateField(c.Span.Until, today, order),
		sentence: kit.NewParagraph(""),
	}
	r.fields = form.Fields{
		"recipient": kit.NewField(lang.L("Who may be told"), r.recipient, ""),
		"words":     kit.NewField(lang.L("What, in words"), r.other, ""),
		"purpose":   kit.NewField(lang.L("What for"), r.purpose, ""),
		"from":      kit.NewField(lang.L("From"), r.from, ""),
		"until":     kit.NewField(lang.L("Until"), r.until, ""),
	}
	r.scope = kit.NewChoice(kit.Options(data.ConsentScopes[:], words.ConsentScope), func(data.ConsentScope) { r.say() })
	r.scope.SetSelected(c.Scope)
	r.how = kit.NewChoice(kit.Options(data.ConsentHows[:], words.ConsentHow), func(data.ConsentHow) { r.say() })
	r.how.SetSelected(c.How)
	for _, entry := range []*kit.Entry{r.recipient, r.other, r.purpose} {
		entry.OnChanged = func(string) { r.say() }
	}
	r.from.OnChanged = func(data.Date) {
		r.fields["until"].SetError("") // the two are judged together
		r.say()
	}
	r.until.OnChanged = func(data.Date) { r.say() }
	r.summary = kit.NewSoftPanel(kit.Pad(kit.Gap16, r.sentence))
	r.say()
	return r
}

// lay sets the fields under one another, with a gap between them.
func (r *record) lay(gap float32) {
	r.content = kit.VStack(gap,
		r.fields["recipient"], kit.NewField(lang.L("What"), r.scope, ""), r.fields["words"], r.fields["purpose"],
		form.NewBeside(r.fields["from"], r.fields["until"]), kit.NewField(lang.L("How it was given"), r.how, ""), r.summary)
}

// written is the consent as it stands in the fields.
func (r *record) written() data.Consent {
	c := r.begun
	c.Recipient, c.Purpose, c.Words = form.Text(r.recipient), form.Text(r.purpose), ""
	c.Scope, c.How = r.scope.Selected(), r.how.Selected()
	if c.Scope == data.ScopeOther {
		c.Words = form.Text(r.other)
	}
	c.Span = data.Span{From: r.from.Date(), Until: r.until.Date()}
	return c
}

// differs reports whether something is written that was not offered.
func (r *record) differs() bool { return r.written() != r.begun }

// say sums up what is being written, as it will stand.
func (r *record) say() {
	c := r.written()
	r.sentence.SetText(words.ConsentSentence(c, r.name(), r.host.Today()))
	kit.ShowIf(c.Scope == data.ScopeOther, r.fields["words"])
	kit.ShowIf(r.sentence.Text() != "", r.summary)
	r.onChanged()
}

// store records the consent. What is wrong is said at its field, and what is
// missing at each.
func (r *record) store() (data.Consent, error) {
	c := r.written()
	err := errors.Join(r.unread(), c.Validate())
	if err == nil {
		c.ID, err = r.host.Store().AddConsent(c)
	}
	return c, r.fields.Said(err)
}

// toSign is the consent as far as it is written, for a form to sign. What is wrong
// is said at its field; what is missing is written by hand.
func (r *record) toSign() (data.Consent, error) {
	c := r.written()
	return c, r.fields.Said(errors.Join(r.unread(), c.ValidateForm()))
}

// unread are the days that are not understood as they are typed.
func (r *record) unread() error {
	_, from := form.Date("from", r.from)
	_, until := form.Date("until", r.until)
	return errors.Join(from, until)
}
