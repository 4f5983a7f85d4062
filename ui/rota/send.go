package rota

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/handout"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// copyText asks whether the rota is to go out as a text, which is shown, with people named
// as on paper, and puts it where it can be pasted.
func (p *Page) copyText() {
	programme, there := p.programme()
	if !there {
		return
	}
	text := p.asText(words.NamesIn(programme.PaperNames, p.in.People))
	shown := kit.VStack(kit.Gap4)
	for line := range strings.Lines(text) {
		shown.Add(kit.NewParagraph(strings.TrimSpace(line)))
	}
	content := kit.VStack(kit.Gap16, kit.NewSoftPanel(kit.Pad(kit.Gap16, shown)),
		kit.CaptionParagraph(lang.L("Names are as on paper. Whoever gets the text can read it and pass it on. The audit trail says that it was copied.")))
	kit.FormDialog(p.host.Window(), lang.L("This goes out"), content, lang.L("Copy"), func() error {
		if err := p.host.Store().RecordPrinted("rota-as-text", p.leaders()); err != nil {
			return words.Said(err)
		}
		fyne.CurrentApp().Clipboard().SetContent(text)
		p.host.Say(lang.L("The rota is copied. Paste it into a message."))
		return nil
	})
}

func (p *Page) programme() (of data.Programme, there bool) {
	there = p.host.Read(func(r *store.Reader) (err error) {
		of, err = r.Programme()
		return err
	})
	return of, there
}

// asText is the rota for a message. It tells no reason why a meeting is not held.
func (p *Page) asText(names data.Names) string {
	today := p.host.Today()
	var b strings.Builder
	b.WriteString(lang.L("{{.Group}}: who leads", words.With{"Group": p.in.Group.On(today).Name}) + "\n")
	off := p.rota.Off
	line := func(m data.Meeting, says string) {
		b.WriteString(words.DayAndDate(m.Date, today) + ", " + m.Start.String() + ": " + says + "\n")
	}
	for _, t := range p.rota.Turns {
		for ; len(off) > 0 && off[0].Date < t.Meeting.Date; off = off[1:] {
			line(off[0], lang.L("no meeting"))
		}
		var who []string
		for _, id := range t.Leads {
			who = append(who, names.ByID(id))
		}
		switch says := words.And(who); {
		case says == "":
			line(t.Meeting, lang.L("nobody yet"))
		case !t.Agreed():
			line(t.Meeting, lang.L("{{.Name}}, proposed", words.With{"Name": says}))
		default:
			line(t.Meeting, says)
		}
	}
	return b.String()
}

// leaders are all whom the rota names, each once.
func (p *Page) leaders() (all []data.ID) {
	seen := make(map[data.ID]bool)
	for _, t := range p.rota.Turns {
		for _, id := range t.Leads {
			if !seen[id] {
				seen[id] = true
				all = append(all, id)
			}
		}
	}
	return all
}

// calendar asks for a place and writes the group's meetings with who leads them there.
func (p *Page) calendar() {
	open := len(p.rota.Proposed())
	programme, there := p.programme()
	if !there {
		return
	}
	content := kit.VStack(kit.Gap8, kit.NewParagraph(lang.L(
		"The file has the coming meetings of the group, with their times and places and who leads each, named as on paper. No notes and no reasons.")))
	if open > 0 {
		content.Add(kit.MutedParagraph(lang.N("{{.Count}} turns are only proposed. They go out without a name; keep the rota first to have them named.",
			open, words.With{"Count": open})))
	}
	chosen := false
	d := kit.FormDialog(p.host.Window(), lang.L("This goes out"), content, lang.L("Choose where…"), func() error {
		chosen = true
		return nil
	})
	d.OnClosed = func() {
		if chosen {
			handout.Rota(p.host, programme.PaperNames, p.group)
		}
	}
}
