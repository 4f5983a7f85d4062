package pagetest

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"alongside/reports/page"
)

// fewestLines stand on the last page of a document, or of a part of one, at
// least: less is a row, a note or a signature that has lost what it belongs to.
const fewestLines = 5

// Faults are what a reader of the pages would stumble over: a last page with next
// to nothing on it, a heading without what it heads, a broken date or word, what
// is cut, what stands on something else or outside the paper's margins.
func Faults(doc page.Document) []string {
	var f finder
	f.doc = doc
	for i := range doc.Pages {
		f.pages = append(f.pages, textsOf(doc, i))
	}
	for i := range f.pages {
		f.headings(i)
		f.fullness(i)
		f.emptiness(i)
		f.places(i)
		f.collisions(i)
	}
	f.sentences()
	return f.faults
}

type finder struct {
	doc    page.Document
	pages  [][]text
	faults []string
}

func (f *finder) add(page int, format string, a ...any) {
	f.faults = append(f.faults, fmt.Sprintf("page %d of %d: ", page+1, len(f.pages))+fmt.Sprintf(format, a...))
}

// body is what stands between the head and the foot of a page.
func (f *finder) body(number int) (body []text) {
	for _, t := range f.pages[number] {
		if !t.around {
			body = append(body, t)
		}
	}
	return body
}

// headings finds those that nothing follows on their page.
func (f *finder) headings(number int) {
	body := f.body(number)
	if len(body) > 0 && body[len(body)-1].isHead() {
		f.add(number, "nothing follows the heading %q", body[len(body)-1].said)
	}
}

// begins tells whether a page is the first of a document, or of a part of one.
func (f *finder) begins(number int) bool {
	body := f.body(number)
	return len(body) > 0 && body[0].kind == page.Heading1
}

// fullness finds an end that is only a row, a note or a signature.
func (f *finder) fullness(number int) {
	ends := number == len(f.pages)-1 || f.begins(number+1)
	if !ends || number == 0 || f.begins(number) {
		return
	}
	lines, elements := make(map[int]bool), make(map[int]bool)
	for _, t := range f.body(number) {
		if !t.again {
			lines[int(t.baseline*2)] = true
			elements[f.row(t.element)] = true
		}
	}
	switch {
	case len(lines) < fewestLines:
		f.add(number, "only %d lines stand on the last page", len(lines))
	case len(elements) == 1 && !f.goesOn(number):
		f.add(number, "only one row stands on the last page")
	}
}

// emptiness finds a page that is left half empty although more of the same follows.
func (f *finder) emptiness(number int) {
	const most = 0.45 // of what is between the margins
	if number == len(f.pages)-1 || f.begins(number+1) {
		return
	}
	_, high := f.doc.Size()
	top, bottom, low := high, 0.0, 0.0
	for _, t := range f.pages[number] {
		top, bottom = min(top, t.top), max(bottom, t.bottom)
		if !t.around {
			low = max(low, t.bottom)
		}
	}
	if empty := (bottom - low) / (bottom - top); empty > most {
		f.add(number, "%.0f %% of the page is left empty", 100*empty)
	}
}

// row is the row of a table that something is in, or the element itself.
func (f *finder) row(element int) int {
	for e := element; e != 0; e = f.doc.Elements[e].Parent {
		if f.doc.Elements[e].Kind == page.TableRow {
			return e
		}
	}
	return element
}

// goesOn tells whether a page begins in the middle of what the one before ends
// with.
func (f *finder) goesOn(number int) bool {
	for _, t := range f.pages[number-1] {
		for _, next := range f.body(number) {
			if t.element != 0 && t.element == next.element {
				return true
			}
		}
	}
	return false
}

// places finds what stands outside the margins.
func (f *finder) places(number int) {
	const side, upright, rounding = 16, 9, 0.05
	width, height := f.doc.Size()
	for _, t := range f.pages[number] {
		if t.left < side-rounding || t.right > width-side+rounding || t.top < upright || t.bottom > height-upright {
			f.add(number, "%q stands outside the margins", t.said)
		}
	}
}

// collisions finds what stands on something else.
func (f *finder) collisions(number int) {
	const touch = 0.25
	all := f.pages[number]
	rows := make(map[int][]int) // of texts by the centimetres that they touch
	for i, t := range all {
		seen := make(map[int]bool)
		for cm := int(t.top / 10); cm <= int(t.bottom/10); cm++ {
			for _, j := range rows[cm] {
				o := all[j]
				if !seen[j] && t.left < o.right-touch && o.left < t.right-touch && t.top < o.bottom-touch && o.top < t.bottom-touch {
					f.add(number, "%q stands on %q", t.said, o.said)
				}
				seen[j] = true
			}
			rows[cm] = append(rows[cm], i)
		}
	}
}

const (
	month   = `(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*`
	weekday = `(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?`
)

// unbroken is what has to stand on one line: a date, and a number with its sign.
var unbroken = regexp.MustCompile(weekday + `\b\d{1,2} ` + month + `\b(?: \d{4})?|\d %`)

// sentence is text that is read in one go, with where its stretches begin.
type sentence struct {
	said  strings.Builder
	at    []int
	texts []text
}

// sentences finds dates and words that are broken, and what is cut.
func (f *finder) sentences() {
	var s sentence
	for i, all := range f.pages {
		for _, t := range all {
			if strings.HasSuffix(t.said, "…") && t.said != "…" {
				f.add(i, "%q is cut", t.said)
			}
			if t.around && i > 0 || t.again {
				continue
			}
			if t.join == page.NewLine || t.join == page.NewCell {
				f.sentence(&s)
				s = sentence{}
			}
			if t.join == page.NewWord {
				s.said.WriteByte(' ')
			}
			s.at, s.texts = append(s.at, s.said.Len()), append(s.texts, t)
			s.said.WriteString(strings.ReplaceAll(t.said, "\u00a0", " "))
		}
	}
	f.sentence(&s)
}

func (f *finder) sentence(s *sentence) {
	said := s.said.String()
	for i := 1; i < len(s.texts); i++ {
		before, after := s.texts[i-1], s.texts[i]
		if before.page == after.page && after.baseline <= before.baseline { // beside it, or above
			continue
		}
		if strings.HasPrefix(after.said, strings.TrimSpace(page.Dot)) {
			f.add(before.page, "the line after %q begins with what parts it", before.said)
		}
		last, _ := utf8.DecodeLastRuneInString(before.said)
		first, _ := utf8.DecodeRuneInString(after.said)
		if after.join == page.SameWord && (isWestern(last) || last == '.') && isWestern(first) {
			f.add(before.page, "a word is broken between %q and %q", before.said, after.said)
		}
		for _, whole := range unbroken.FindAllStringIndex(said, -1) {
			if whole[0] < s.at[i] && whole[1] > s.at[i] {
				f.add(before.page, "%q is broken", said[whole[0]:whole[1]])
			}
		}
	}
}

// isWestern tells whether a letter is of a script whose words are not broken.
func isWestern(r rune) bool {
	return unicode.IsDigit(r) || unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic)
}

// Lacking are the words that some page does not say, wherever they stand on it.
func Lacking(doc page.Document, want ...string) (faults []string) {
	for i, said := range strings.Split(page.Text(doc), "\f") {
		said = strings.Join(strings.Fields(strings.ReplaceAll(said, "\u00a0", " ")), " ")
		for _, w := range want {
			if !strings.Contains(said, w) {
				faults = append(faults, fmt.Sprintf("page %d of %d does not say %q", i+1, len(doc.Pages), w))
			}
		}
	}
	return faults
}
