package mygroups

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Ask asks which groups are those of whoever opened the file. Where they have not said
// so before, those are ticked that they lead or whose registers they took.
func Ask(h screen.Host) {
	var g Groups
	me := h.Store().Me()
	ticked, proposed := []data.ID{}, false
	if !h.Read(func(r *store.Reader) (err error) {
		if g, err = Read(r, h, me.ID); err != nil || len(g.Own) > 0 {
			ticked = g.Own
			return err
		}
		ticked, err = dossier.LikelyOwnGroups(r, me, h.Today())
		proposed = len(ticked) > 0
		return err
	}) {
		return
	}
	about := lang.L("What is of these groups stands on Today and in Meetings when you open the file; G shows all groups.")
	if proposed {
		about = lang.L("Ticked are those that you lead, or whose registers you took. What is of them stands on Today and in Meetings when you open the file; G shows all groups.")
	}
	ticks := make([]*kit.Check, len(g.All))
	rows := kit.VStack(0)
	for i, one := range g.All {
		ticks[i] = kit.NewCheck(words.GroupName(one, g.All, h.Today()), nil).Wrapping()
		ticks[i].SetValue(slices.Contains(ticked, one.ID))
		rows.Add(ticks[i])
	}
	content := kit.VStack(kit.Gap16, kit.NewParagraph(about), rows)
	kit.FormDialog(h.Window(), lang.L("Which groups are yours?"), content, lang.L("These are mine"), func() error {
		var own []data.ID
		for i, one := range g.All {
			if ticks[i].Checked {
				own = append(own, one.ID)
			}
		}
		h.ShowAllGroups(false)
		return words.Said(h.Store().SetOwnGroups(own))
	})
}
