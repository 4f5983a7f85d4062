package documents

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// may says whether a document may leave the programme, by which consent, or what
// is missing and what can be done about it.
type may struct {
	content *fyne.Container
	record  *kit.Button
	see     *kit.Button
}

func newMay() *may {
	return &may{
		content: kit.VStack(kit.Gap4),
		record:  kit.NewButton(lang.L("Record a consent"), kit.Primary, nil).Changes(),
		see:     kit.NewLink(lang.L("See the consent"), nil),
	}
}

// say judges a wish about somebody. The first reason against it is the one that
// is seen to first.
func (m *may) say(person string, w wish, f forPerson, today data.Date) {
	permission := data.MayTell(f.consents, w.recipient, data.ScopeAttendance, today)
	cannot := lang.L("It cannot go out yet")
	switch {
	case len(f.attended) == 0:
		m.not(lang.L("There is nothing to tell"), lang.L("No meeting is recorded at which {{.Name}} was.", words.With{"Name": person}))
	case !permission.Granted():
		m.not(cannot, whyNot(permission, person, words.NoteWithin(f.hidden, w.recipient), today),
			kit.CaptionParagraph(lang.L("Ask {{.Name}}, then record how and until when.", words.With{"Name": person})),
			kit.Gap(kit.Gap4), kit.Leading(m.record))
	case len(w.dates) == 0:
		m.not(cannot, lang.L("{{.Name}} chooses which dates may be told.", words.With{"Name": person}),
			kit.CaptionParagraph(words.ConsentGiven(permission.Consent, person, today)), kit.Leading(m.see))
	default:
		m.show(kit.NewAccentDivider(), kit.NewVerdict(kit.ReasonFor, lang.L("It may go to")),
			kit.NewParagraph(lang.L("{{.Recipient}}, and to nobody else.", words.With{"Recipient": words.NoteWithin(f.hidden, permission.Consent.Recipient)})),
			kit.CaptionParagraph(words.ConsentGiven(permission.Consent, person, today)), kit.Leading(m.see))
	}
}

// not says what keeps the document from leaving, and below it what can be done.
func (m *may) not(title, why string, below ...fyne.CanvasObject) {
	m.show(kit.NewWarningDivider(),
		append([]fyne.CanvasObject{kit.NewVerdict(kit.ReasonWarning, title), kit.NewParagraph(why)}, below...)...)
}

func (m *may) show(line fyne.CanvasObject, said ...fyne.CanvasObject) {
	m.content.Objects = append([]fyne.CanvasObject{kit.Inset(kit.Gap8, 0, kit.Gap8, 0, line)}, said...)
	m.content.Refresh()
}

// whyNot says what is missing.
func whyNot(p data.Permission, person, recipient string, today data.Date) string {
	said := words.With{"Name": person, "Recipient": recipient}
	switch p.Lack {
	case data.LacksScope:
		said["Date"] = words.Date(p.Consent.Ends()-1, today)
		if p.Consent.Scope == data.ScopeComes {
			return lang.L("{{.Name}} has agreed that {{.Recipient}} may be told that they come, until {{.Date}}, and not the dates attended.", said)
		}
		return lang.L("{{.Name}} has agreed that {{.Recipient}} may be told something else, until {{.Date}}, and not the dates attended.", said)
	case data.LacksStart:
		said["Date"] = words.Date(p.Consent.Span.From, today)
		return lang.L("The consent for {{.Recipient}} begins on {{.Date}}.", said)
	case data.LacksTime:
		said["Date"] = words.Date(p.Consent.Span.Until, today)
		return lang.L("The consent for {{.Recipient}} ran out on {{.Date}}.", said)
	case data.LacksWill:
		said["Date"] = words.Date(p.Consent.Withdrawn, today)
		return lang.L("{{.Name}} withdrew the consent for {{.Recipient}} on {{.Date}}.", said)
	}
	return lang.L("{{.Name}} has not agreed that anybody may be told.", said)
}

// seeConsent leads to who may be told what about the person.
func (s *Screen) seeConsent() {
	s.host.Go(screen.Location{Screen: screen.People, ID: s.wish.person, Part: screen.Consents})
}
