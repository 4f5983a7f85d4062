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
		return kit.NewTag(lang.L("Proposed {{.Date}}", with{"Date": words.ShortDate(now.Date, today)}), kit.ToneAccent)
	case now.State == data.OnPause:
		return kit.NewTag(lang.L("Paused since {{.Date}}", with{"Date": words.ShortDate(pausedSince(c.pair), today)}), kit.ToneExcused)
	case c.concern == data.Review:
		return kit.NewTag(quietWords(c, today), kit.ToneAbsent)
	case c.concern == data.CheckIn:
		return kit.NewTag(quietWords(c, today), kit.ToneLate)
	}
	return nil
}

// pausedSince is the day on which the pair's pause began, whatever steps came
// within it.
func pausedSince(p data.Pair) data.Date {
	since := p.Now().Date
	for i := len(p.Steps) - 1; i >= 0 && p.Steps[i].State == data.OnPause; i-- {
		since = p.Steps[i].Date
	}
	return since
}
