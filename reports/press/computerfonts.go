package press

import (
	"cmp"
	"io"
	"log"
	"math"
	"os"
	"slices"
	"strings"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
	"github.com/go-text/typesetting/language"

	"alongside/reports/page"
)

// ComputerFonts are the typefaces that are installed on this computer, for what
// the embedded ones do not draw. They are looked for when first asked for.
var ComputerFonts page.Fonts = &computerFonts{installed: sync.OnceValue(installedFonts)}

// computerFonts finds a typeface among the installed ones. The list is read
// once; of a typeface that is asked for only that one is read, which matters
// where a file holds ten of them for Chinese, Japanese and Korean.
type computerFonts struct {
	installed func() []fontscan.Footprint

	mutex  sync.Mutex
	ranked map[wanted][]fontscan.Footprint
	opened map[opened]*page.Typeface // nil: cannot be drawn from
}

type wanted struct {
	script language.Script
	bold   bool
}

type opened struct {
	location fontscan.Location
	bold     bool
}

// installedFonts lists the fonts of this computer.
func installedFonts() (fonts []fontscan.Footprint) {
	// Where they cannot be looked through, or one is so damaged that the reader
	// falls over it, documents do without them.
	defer func() {
		if fault := recover(); fault != nil {
			fonts = nil
		}
	}()
	fonts, _ = fontscan.SystemFonts(log.New(io.Discard, "", 0), "")
	return fonts
}

// Find implements page.Fonts.
func (c *computerFonts) Find(letters []rune, script language.Script, bold bool) *page.Typeface {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	for _, f := range c.rank(wanted{script, bold}) {
		if slices.ContainsFunc(letters, func(r rune) bool { return !f.Runes.Contains(r) }) {
			continue
		}
		if t := c.open(opened{f.Location, bold}); t != nil && t.Draws(letters) {
			return t
		}
	}
	return nil
}

// rank is the installed fonts, those first that suit the script best.
func (c *computerFonts) rank(w wanted) []fontscan.Footprint {
	if ranked, known := c.ranked[w]; known {
		return ranked
	}
	weight := font.WeightNormal
	if w.bold {
		weight = font.WeightBold
	}
	families := familiesFor(w.script)
	rank := func(f fontscan.Footprint) int {
		if i := slices.Index(families, f.Family); i >= 0 {
			return i
		}
		switch {
		case strings.HasPrefix(f.Family, "notosans"):
			return len(families)
		case strings.Contains(f.Family, "serif"), strings.Contains(f.Family, "mono"):
			return len(families) + 2
		}
		return len(families) + 1
	}
	ranked := slices.Clone(c.installed())
	slices.SortFunc(ranked, func(a, b fontscan.Footprint) int {
		return cmp.Or(
			cmp.Compare(rank(a), rank(b)),
			cmp.Compare(a.Aspect.Style, b.Aspect.Style), // upright first
			cmp.Compare(away(a.Aspect.Weight, weight), away(b.Aspect.Weight, weight)),
			cmp.Compare(away(a.Aspect.Stretch, font.StretchNormal), away(b.Aspect.Stretch, font.StretchNormal)),
			cmp.Compare(a.Family, b.Family),
			cmp.Compare(a.Location.File, b.Location.File),
			cmp.Compare(a.Location.Index, b.Location.Index),
		)
	})
	if c.ranked == nil {
		c.ranked = make(map[wanted][]fontscan.Footprint)
	}
	c.ranked[w] = ranked
	return ranked
}

func away[F ~float32](a, b F) float64 { return math.Abs(float64(a) - float64(b)) }

// open reads one typeface, once.
func (c *computerFonts) open(o opened) *page.Typeface {
	if t, known := c.opened[o]; known {
		return t
	}
	if c.opened == nil {
		c.opened = make(map[opened]*page.Typeface)
	}
	c.opened[o] = nil
	file, err := os.Open(o.location.File)
	if err != nil {
		return nil
	}
	defer file.Close()
	t, err := page.ParseTypeface(file, int(o.location.Index), o.bold)
	if err != nil {
		return nil
	}
	c.opened[o] = t
	return t
}

// familiesFor are the families to take first for a script, as the systems
// deliver them.
func familiesFor(s language.Script) []string {
	var names []string
	switch s {
	case language.Han:
		names = []string{
			"Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei",
			"WenQuanYi Zen Hei", "SimHei", "Droid Sans Fallback", "SimSun",
		}
	case language.Bopomofo:
		names = []string{"Noto Sans CJK TC", "Noto Sans TC", "PingFang TC", "Microsoft JhengHei"}
	case language.Hiragana, language.Katakana:
		names = []string{
			"Noto Sans CJK JP", "Noto Sans JP", "Source Han Sans", "Hiragino Sans", "Hiragino Kaku Gothic ProN", "Yu Gothic",
			"Meiryo", "IPAexGothic", "IPAGothic", "VL Gothic", "MS Gothic",
		}
	case language.Hangul:
		names = []string{
			"Noto Sans CJK KR", "Noto Sans KR", "Source Han Sans K", "Apple SD Gothic Neo", "Malgun Gothic", "NanumGothic",
			"Baekmuk Gulim", "UnDotum",
		}
	default:
		names = []string{
			"Noto Sans", "Nirmala UI", "Ebrima", "Kefa", "Leelawadee UI", "Myanmar Text", "Gadugi", "Segoe UI",
			"Segoe UI Historic", "Segoe UI Symbol", "Segoe UI Emoji", "Noto Emoji", "Symbola", "DejaVu Sans", "FreeSans",
		}
	}
	for i, n := range names {
		names[i] = font.NormalizeFamily(n)
	}
	return names
}
