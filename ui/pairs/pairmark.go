package pairs

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// pairMark is the tag of a pair that stands out: proposed, paused, or quiet;
// nil for one that goes well.
func pairMark(c card, today data.Date) *kit.Tag {
	now := c.pair.Now()
	switch {
	case now.State == data.Proposed:
		return kit.NewTag(lang.L("Proposed {{.Date}}", words.With{"Date": words.ShortDate(now.Date, today)}), kit.ToneAccent)
	case now.State == data.OnPause:
		return kit.NewTag(lang.L("Paused since {{.Date}}", words.With{"Date": words.ShortDate(c.pair.StateSince(), today)}), kit.ToneExcused)
	case c.concern == data.Review:
		return kit.NewTag(quietWords(c, today), kit.ToneAbsent)
	case c.concern == data.CheckIn:
		return kit.NewTag(quietWords(c, today), kit.ToneLate)
	}
	return nil
}
