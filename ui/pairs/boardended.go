package pairs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// ended lists the pairs of the past, when somebody asks for them, each with
// the reason for which it ended.
func (b *board) ended() []fyne.CanvasObject {
	pairs := b.book.ended()
	if named := b.book.named(b.filter.Text); named != nil {
		var those []data.Pair
		for _, p := range pairs {
			if named[p.Mentee] || named[p.Mentor] {
				those = append(those, p)
			}
		}
		pairs = those
	}
	if len(pairs) == 0 {
		return nil
	}
	if !b.showEnded {
		return []fyne.CanvasObject{kit.Leading(kit.NewLink(
			lang.N("Show {{.Count}} ended pairs", len(pairs), words.With{"Count": len(pairs)}),
			func() { b.showEnded = true; b.draw() }))}
	}
	rows := []fyne.CanvasObject{kit.Section(lang.L("Ended pairs")), kit.Gap(kit.Gap8), kit.NewDivider()}
	for i, p := range pairs {
		if i == fewEnded && !b.allEnded {
			rows = append(rows, kit.Leading(kit.NewLink(
				lang.N("Show all {{.Count}}", len(pairs), words.With{"Count": len(pairs)}),
				func() { b.allEnded = true; b.draw() })))
			break
		}
		rows = append(rows, b.endedRow(p), kit.NewDivider())
	}
	return rows
}

func (b *board) endedRow(p data.Pair) fyne.CanvasObject {
	now := p.Now()
	row := kit.FoldingColumns(kit.Gap16, []kit.Column{kit.Share(3), kit.Share(4)},
		kit.ItemName(b.book.title(p)),
		kit.Muted(lang.L("{{.Reason}}, {{.Date}}",
			words.With{"Reason": words.EndReason(now.Reason), "Date": words.DateWithYear(now.Date)})).Ellipsis())
	open := kit.NewButton(lang.L("Look"), kit.Quiet, func() {
		b.host.Go(screen.Location{Screen: screen.Pairs, ID: p.ID})
	})
	return actionRow(row, open)
}
