package pairs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// nextDays is for how long after its end a pair's page asks what comes next.
const nextDays = 60

// whatNext is the kind last step of a pair that has ended lately: a new mentor,
// giving back, or neither; nil where there is nothing to ask.
func (v *pageView) whatNext() fyne.CanvasObject {
	f := v.facts
	now, mentee := f.pair().Now(), f.mentee
	_, moved := f.after()
	if now.Reason == data.Died || moved || now.Date < f.today.AddDays(-nextDays) || mentee.HasLeft(f.today) {
		return nil
	}
	name := words.With{"Name": f.name(mentee.ID)}
	mentored := len(data.MentorsOf(f.of, mentee.ID)) > 0
	said := lang.L("Thank both of them. Then see that {{.Name}} is not left alone.", name)
	var ways []fyne.CanvasObject
	button := func(label string, do func()) *kit.Button {
		b := kit.NewButton(label, kit.Secondary, do)
		if v.next == nil {
			v.next = b
		}
		ways = append(ways, b)
		return b
	}
	switch {
	case mentored:
	case f.waits:
		said = lang.L("{{.Name}} waits for a new mentor.", name)
		button(lang.L("Find a mentor"), func() {
			v.host.Go(screen.Location{Screen: screen.Pairs, Part: screen.FindMentor, ID: mentee.ID})
		})
	default:
		button(lang.L("Waits for a new mentor"), v.backToWaiting).Changes()
	}
	if !mentee.Roles.Has(data.Mentor) {
		button(lang.L("Becomes a mentor"), func() {
			askBecomeMentor(v.host, mentee, f.name(mentee.ID), mentored)
		}).Changes()
	}
	return kit.VStack(kit.Gap8, kit.Section(lang.L("What comes next?")), kit.MutedParagraph(said), form.NewFlow(kit.Gap8, ways...))
}

// backToWaiting notes that the mentee waits for a mentor again, from today on.
func (v *pageView) backToWaiting() {
	p := v.facts.mentee
	p.Path.WaitingSince = v.facts.today
	p.Roles |= data.Mentee
	v.host.Fail(v.host.Store().UpdatePerson(p))
}
