// Package requests holds the two dialogs about somebody's request to see what is held
// about them: that they asked, and that they got it; and the words for how it stands.
package requests

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Ask notes that somebody asked, by the name on screen.
func Ask(h screen.Host, person data.ID, name string) {
	day := form.DateField(h.Today(), h.Today(), screen.DateOrder(h))
	fields := form.Fields{"asked": kit.NewField(lang.L("Asked on"), day, lang.L("From that day on there is one month to hand it over."))}
	fields["date"] = fields["asked"]
	content := kit.VStack(kit.Gap16,
		kit.NewParagraph(lang.L("Everybody may see what is held about them. Today shows until when it is to be handed over; the document is “One-person record”.")),
		fields["asked"])
	kit.FormDialog(h.Window(), lang.L("{{.Name}} asked to see their record", words.With{"Name": name}), content, lang.L("Note it"), func() error {
		on, err := form.NeedDate("asked", day)
		if err == nil {
			_, err = h.Store().AskAccess(person, on)
		}
		return fields.Said(err)
	})
}

// HandOver notes that somebody got what they had asked for.
func HandOver(h screen.Host, request data.AccessRequest, name string) {
	day := form.DateField(h.Today(), h.Today(), screen.DateOrder(h))
	fields := form.Fields{"handed": kit.NewField(lang.L("Handed over on"), day, "")}
	fields["date"] = fields["handed"]
	content := kit.VStack(kit.Gap16, kit.NewParagraph(Stands(request, h.Today())), fields["handed"])
	kit.FormDialog(h.Window(), lang.L("{{.Name}} got their record", words.With{"Name": name}), content, lang.L("Note it"), func() error {
		on, err := form.NeedDate("handed", day)
		if err == nil {
			request.Handed = on
			err = h.Store().AnswerAccess(request)
		}
		return fields.Said(err)
	})
}

// Stands says how a request stands: "Asked on 24 November, due by 24 December, made".
func Stands(r data.AccessRequest, today data.Date) string {
	w := words.With{"Asked": words.Date(r.Asked, today), "Due": words.Date(r.Due(), today), "Handed": words.Date(r.Handed, today), "Made": words.Date(r.Made, today)}
	switch {
	case !r.Open():
		return lang.L("Asked on {{.Asked}}, handed over on {{.Handed}}", w)
	case r.Due() < today:
		return lang.L("Asked on {{.Asked}}, was due by {{.Due}}", w)
	case r.Made != 0:
		return lang.L("Due by {{.Due}}. Made on {{.Made}}, and not handed over yet", w)
	}
	return lang.L("Asked on {{.Asked}}, due by {{.Due}}", w)
}
