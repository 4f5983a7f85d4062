package pairs

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// menteeFacts is what helps to choose a mentor: how long they wait, the path,
// what they would like, and when they are free.
func (m *matchPage) menteeFacts() []fyne.CanvasObject {
	p := m.mentee
	facts := []fyne.CanvasObject{kit.Section(m.book.names.Of(p)).Ellipsis()}
	fact := func(label, value string) {
		if value != "" {
			facts = append(facts, kit.KeyValue(label, value))
		}
	}
	if !m.waits.Person.ID.IsZero() {
		fact(lang.L("Waiting"), m.waitingPlace())
	}
	path := data.ReadyForMentor(p, m.book.today)
	if lines := reasons(path.For, path.Against, m.book.today); len(lines) > 0 {
		facts = append(facts, kit.VStack(kit.Gap4, append([]fyne.CanvasObject{kit.Caption(lang.L("Path"))}, lines...)...))
	}
	var wished []string
	for _, wish := range []string{p.Path.MentorGender, words.NoteWithin(m.book.names.Hidden(), p.Path.Wishes)} {
		if wish != "" {
			wished = append(wished, wish)
		}
	}
	fact(lang.L("Would like"), strings.Join(wished, ", "))
	fact(lang.L("Free"), words.UpperFirst(words.Times(p.Times)))
	fact(lang.L("Languages"), strings.Join(p.Languages, ", "))
	fact(lang.L("Area"), p.Area)
	fact(lang.L("Interests"), strings.Join(p.Interests, ", "))
	if p.Path.Commitment != "" {
		fact(lang.L("In their own words"), words.Quoted(m.book.names.Hidden(), p.Path.Commitment))
	}
	if !m.from.ID.IsZero() {
		facts = append(facts, m.transferFacts()...)
	}
	return facts
}

// waitingPlace is "7 weeks, longest of 3".
func (m *matchPage) waitingPlace() string {
	waiting := m.book.waiting
	how := m.book.waitsWords(m.waits)
	if len(waiting) > 1 && waiting[0].Person.ID == m.mentee.ID {
		return lang.N("{{.HowLong}}, the longest of {{.Count}}", len(waiting), words.With{"HowLong": how, "Count": len(waiting)})
	}
	return how
}

// transferFacts says what whoever takes over will see, and what not.
func (m *matchPage) transferFacts() []fyne.CanvasObject {
	w := words.With{"Mentee": m.book.name(m.from.Mentee), "Mentor": m.book.name(m.from.Mentor)}
	return []fyne.CanvasObject{
		kit.NewDivider(),
		kit.KeyValue(lang.L("The new mentor sees"),
			lang.L("The attendance of {{.Mentee}}, the goals and how far they are.", w)),
		kit.KeyValue(lang.L("The new mentor does not see"),
			lang.L("What {{.Mentor}} wrote about their one-to-ones, and what the two noted about the goals.", w)),
	}
}

// warnings says what stands against any further mentor; nothing of it blocks.
func (m *matchPage) warnings() []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	several := m.book.programme.SeveralMentors
	for _, p := range data.MentorsOf(m.book.pairs, m.mentee.ID) {
		if p.ID == m.from.ID {
			continue
		}
		w := words.With{"Mentee": m.book.name(p.Mentee), "Mentor": m.book.name(p.Mentor)}
		if several {
			lines = append(lines, kit.NewReason(kit.ReasonFor,
				lang.L("{{.Mentee}} is with {{.Mentor}} already; your programme allows several mentors.", w)))
			continue
		}
		lines = append(lines, kit.NewReason(kit.ReasonWarning,
			lang.L("{{.Mentee}} is with {{.Mentor}} already. In your programme a mentee has one mentor at a time.", w)))
	}
	if m.mentee.HasLeft(m.book.today) {
		lines = append(lines, kit.NewReason(kit.ReasonWarning,
			lang.L("{{.Name}} has left the programme.", words.With{"Name": m.book.names.Of(m.mentee)})))
	}
	return lines
}
