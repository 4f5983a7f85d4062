package reports

import (
	"alongside/data"
	"alongside/reports/page"
)

// ConsentForm is what somebody signs who agrees that one recipient may be told
// one thing about them. What is not known yet is a line to write on.
type ConsentForm struct {
	Programme, Contact, Person string
	// Consent is what is known of it; none of it: all is written by hand.
	Consent data.Consent
}

// ConsentFormInput is what a ConsentForm is made of.
type ConsentFormInput struct {
	Programme data.Programme
	// Name of the person in full: they sign it.
	Name    string
	Consent data.Consent
}

// NewConsentForm says what the form says.
func NewConsentForm(in ConsentFormInput) ConsentForm {
	c := in.Consent
	return ConsentForm{
		Programme: in.Programme.Name, Contact: in.Programme.Contact, Person: in.Name,
		Consent: data.Consent{Recipient: c.Recipient, Scope: c.Scope, Words: c.Words, Purpose: c.Purpose, Span: c.Span},
	}
}

// Layout sets the form on its page.
func (c ConsentForm) Layout(o Options) page.Document {
	w := o.words()
	kind := w.tr("Consent form")
	f := o.flow(paper{
		kind: kind, programme: c.Programme, right: kind, running: running(kind, c.Person), names: data.FullNames,
		confidential: w.tr("Confidential: for {{.Name}} and the programme", blanks{"Name": c.Person}),
	})
	f.Title(kind)
	f.Space(1)
	f.Lead(w.tr("I, {{.Name}}, agree that {{.Programme}} tells one recipient what is written here about me, and nothing else.",
		blanks{"Name": c.Person, "Programme": c.Programme}))
	c.agreed(f, w)
	f.Heading(w.tr("What I know"))
	for _, said := range c.known(w) {
		f.Paragraph("– " + said)
	}
	f.Together(func() {
		f.Space(2)
		f.Signatures(w.tr("Signature of {{.Name}}", blanks{"Name": c.Person}), "", w.tr("Date"))
		f.Signatures(w.tr("Signature, for {{.Programme}}", blanks{"Programme": c.Programme}), w.tr("Name and role"), w.tr("Date"))
		f.Space(6)
		f.Caption(w.tr("Keep it in the folder, give a copy to {{.Name}}, and record it in Alongside: until then nothing is told.", blanks{"Name": c.Person}))
	})
	return f.Finish()
}

// longLine is the least length in millimetres of a line for a name or a reason.
const longLine = 90

// agreed sets what is agreed to, and lines for what is not filled in.
func (c ConsentForm) agreed(f *page.Flow, w Words) {
	line := func(label string) page.Blank { return page.Blank{Label: label, Room: longLine, Grow: true} }
	var known []page.Fact
	set := func(label, value string, instead ...page.Blank) {
		if value != "" {
			known = append(known, page.Fact{Label: label, Value: value, Bold: true})
			return
		}
		f.Facts(known...)
		known = nil
		f.Blanks(instead...)
	}
	a := c.Consent
	who, what, purpose := w.tr("Who may be told"), w.tr("What"), w.tr("What for")
	set(who, a.Recipient, line(who))
	switch {
	case a == data.Consent{}:
		set(what, "", page.Blank{Label: w.tr("The dates on which I was there")}, page.Blank{Label: w.tr("That I come")})
		set(what, "", page.Blank{Label: w.tr("Something else")}, page.Blank{Label: w.tr("namely"), Room: longLine, Grow: true})
	case a.Scope == data.ScopeOther:
		set(what, a.Words, line(what))
	case a.Scope == data.ScopeComes:
		set(what, w.tr("That I come"))
	default:
		set(what, w.tr("The dates on which I was there, of those that I choose"))
	}
	set(purpose, a.Purpose, line(purpose))
	if a.Span.From != 0 && a.Span.Until != 0 {
		set(w.tr("When"), w.tr("From {{.From}} up to and including {{.Until}}", blanks{"From": w.Date(a.Span.From), "Until": w.Date(a.Span.Until)}))
	} else {
		set("", "", page.Blank{Label: w.tr("From"), Room: 50, Grow: true}, page.Blank{Label: w.tr("up to and including"), Room: 50, Grow: true})
	}
	f.Facts(known...)
}

// known is what somebody knows who signs.
func (c ConsentForm) known(w Words) []string {
	back := w.tr("I can take this back on any day, by telling {{.Programme}}. What was told before stays told.", blanks{"Programme": c.Programme})
	if c.Contact != "" {
		back += " " + c.Contact
	}
	return []string{
		w.tr("I choose this freely. I can come to the meetings whether I sign or not."),
		back,
		w.tr("It ends by itself after the last day above."),
		w.tr("I can have a copy of this form, and see whatever is told."),
	}
}
