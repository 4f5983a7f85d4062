package page

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
)

// assemble turns the file that gofpdf wrote into one that says what its parts
// are: with tags, bookmarks and the language. What lies in it is compressed
// here, by one and the same compressor; gofpdf makes one for each stream, which
// takes longer than everything else.
func (p *player) assemble(raw []byte, doc Document) ([]byte, error) {
	w, err := takeApart(raw)
	if err != nil {
		return nil, err
	}
	o := newObjects(len(w.bodies), len(doc.Elements)+len(doc.Elements)/packs+64, len(raw)/4)
	pages := make([]int, len(doc.Pages)) // gofpdf writes the pages first, each before what stands on it
	for i := range pages {
		pages[i] = 3 + 2*i
	}
	if unseen := p.unseenCodes(w); unseen > 0 {
		w.bodies[unseen] = streamBody(p.toUnicode())
	}
	for number, body := range w.bodies {
		switch {
		case number == 0 || number == w.catalogue:
		case bytes.HasPrefix(body, []byte("<</Type /Page\n")):
			tags := fmt.Sprintf("/StructParents %d/Tabs/S\n/Contents", (number-3)/2)
			o.write(number, bytes.Replace(body, []byte("/Contents"), []byte(tags), 1))
		default:
			if dictionary, stream, is := plainStream(body); is {
				o.stream(number, dictionary, stream)
			} else {
				o.write(number, body)
			}
		}
	}
	root := p.tags.structure(o, pages, doc)
	catalogue := fmt.Appendf(nil, "<</Type/Catalog/Pages 1 0 R/Lang(%s)/MarkInfo<</Marked true>>/StructTreeRoot %d 0 R"+
		"/ViewerPreferences<</DisplayDocTitle true>>", doc.Language, root)
	if bookmarks := outline(o, pages, doc); bookmarks > 0 {
		catalogue = fmt.Appendf(catalogue, "/Outlines %d 0 R", bookmarks)
	}
	o.write(w.catalogue, append(catalogue, ">>"...))
	return o.finish(w.catalogue, w.info), nil
}

var (
	plain = regexp.MustCompile(`^<</Length \d+>>\nstream\n`)
	form  = regexp.MustCompile(`(?s)^<</Type /XObject\n/Subtype /Form\n.{0,40}?(/BBox \[[^\]]*\])\n.*?/Length (\d+) >>\nstream\n`)
)

// plainStream takes apart an object of bytes that are not compressed yet. Of a
// glyph only what it needs is kept of its dictionary: gofpdf has every glyph name
// all fonts, which readers then read for every one of them.
func plainStream(body []byte) (dictionary string, stream []byte, is bool) {
	if head := plain.Find(body); head != nil {
		return "", bytes.TrimSuffix(body[len(head):], []byte("\nendstream")), true
	}
	if at := form.FindSubmatchIndex(body); at != nil {
		length, _ := strconv.Atoi(string(body[at[4]:at[5]]))
		box := string(body[at[2]:at[3]])
		return "/Type/XObject/Subtype/Form" + box + "/Resources<<>>", body[at[1] : at[1]+length], true
	}
	return "", nil, false
}

func streamBody(content string) []byte {
	return fmt.Appendf(nil, "<</Length %d>>\nstream\n%s\nendstream", len(content), content)
}
