package incoming

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	utf "golang.org/x/text/encoding/unicode"
)

// Encoding is how a text file writes its letters, by the name that people meet
// elsewhere.
type Encoding string

// The encodings that are tried, and can be chosen. Guess is none.
const (
	Guess       Encoding = ""
	UTF8        Encoding = "UTF-8"
	UTF16       Encoding = "UTF-16"
	Windows1252 Encoding = "Windows-1252"
	Windows1250 Encoding = "Windows-1250"
	Latin2      Encoding = "ISO 8859-2"
	Windows1251 Encoding = "Windows-1251"
	Windows1253 Encoding = "Windows-1253"
	Windows1254 Encoding = "Windows-1254"
	Windows1257 Encoding = "Windows-1257"
	MacRoman    Encoding = "Mac Roman"
	UTF8Twice   Encoding = "UTF-8, written twice"
)

// charmaps are the encodings of one byte a letter, the likelier before the others,
// with the letters that one language each has beside a to z. The words of a file
// tell which it is.
var charmaps = []struct {
	name      Encoding
	is        *charmap.Charmap
	languages []string
}{
	{Windows1252, charmap.Windows1252, []string{
		"àâçèéêëîïôùûüÿœæ", "äöüß", "áéíñóúü", "åäöé", "æøåé", "ãáàâçéêíóôõú", "àèéìòù", "áéíóúâêîôû", "ëéèïöü",
	}},
	{Windows1250, charmap.Windows1250, []string{"ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áéíóöőúüű", "čćđšž", "ăâîşţșț", "áäčďéíĺľňóôŕšťúýž"}},
	{Latin2, charmap.ISO8859_2, []string{"ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áéíóöőúüű", "čćđšž"}},
	{Windows1254, charmap.Windows1254, []string{"çğıöşüâî"}},
	{Windows1257, charmap.Windows1257, []string{"āčēģīķļņšūž", "ąčęėįšųūž", "äõöüšž"}},
	{Windows1251, charmap.Windows1251, []string{"абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў"}},
	{Windows1253, charmap.Windows1253, []string{"αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ"}},
	{MacRoman, charmap.Macintosh, []string{"àâçèéêëîïôùûüœæ", "äöüß", "áéíñóúü", "åäö", "æøå"}},
}

// Encodings are those that can be chosen.
var Encodings = []Encoding{UTF8, UTF16, Windows1252, Windows1250, Latin2, Windows1251, Windows1253, Windows1254, Windows1257, MacRoman, UTF8Twice}

var errNoText = errors.New("this file holds something other than text; it is not a list")

// decode reads a text file in an encoding, or, with Guess, finds out how its
// letters were written: a byte order mark says so; what is valid UTF-8 is hardly
// ever anything else, but may have been written so twice; of the rest the one is
// likeliest that makes words of languages.
func decode(raw []byte, as Encoding) (text string, found Encoding, err error) {
	if as == Guess {
		as = guess(raw)
	}
	switch as {
	case UTF16:
		order := utf.LittleEndian
		if even, odd := zeros(raw); even > odd {
			order = utf.BigEndian
		}
		var decoded []byte
		decoded, err = utf.UTF16(order, utf.UseBOM).NewDecoder().Bytes(raw)
		text = string(decoded)
	case UTF8:
		text = string(bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf")))
		if !utf8.ValidString(text) {
			text = strings.ToValidUTF8(text, "�")
		}
	case UTF8Twice:
		var ok bool
		if text, ok = once(string(bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf")))); !ok {
			err = errors.New("no letter was written twice")
		}
	default:
		var is encoding.Encoding
		for _, c := range charmaps {
			if c.name == as {
				is = c.is
			}
		}
		if is == nil {
			return "", "", fmt.Errorf("%s is no way of writing letters that is known here", as)
		}
		var decoded []byte
		decoded, err = is.NewDecoder().Bytes(raw)
		text = string(decoded)
	}
	if err != nil {
		return "", "", fmt.Errorf("the letters in this file cannot be read as %s: %w", as, err)
	}
	if strings.ContainsRune(text, 0) {
		return "", "", errNoText
	}
	return text, as, nil
}

func guess(raw []byte) Encoding {
	switch {
	case bytes.HasPrefix(raw, []byte("\xff\xfe")), bytes.HasPrefix(raw, []byte("\xfe\xff")), unmarked16(raw):
		return UTF16
	case utf8.Valid(raw):
		text := string(raw)
		if fewer, ok := once(text); ok && likeness(fewer, nil) >= likeness(text, nil) {
			return UTF8Twice
		}
		return UTF8
	}
	best, most := Windows1252, -1<<30
	for _, c := range charmaps {
		decoded, err := c.is.NewDecoder().Bytes(raw)
		if err != nil {
			continue
		}
		if n := likeness(string(decoded), c.languages); n > most {
			best, most = c.name, n
		}
	}
	return best
}

// zeros counts the bytes that are 0 at even and at odd places of the beginning.
func zeros(raw []byte) (even, odd int) {
	for i, c := range raw[:min(len(raw), 1<<10)] {
		switch {
		case c != 0:
		case i%2 == 0:
			even++
		default:
			odd++
		}
	}
	return even, odd
}

// unmarked16 knows UTF-16 without its mark: every other byte of most lists is 0
// then.
func unmarked16(raw []byte) bool {
	even, odd := zeros(raw)
	half := min(len(raw), 1<<10) / 2
	return len(raw)%2 == 0 && half > 2 && (even > half*2/3 && odd == 0 || odd > half*2/3 && even == 0)
}

// once takes the second of two layers of UTF-8 off a text: what was UTF-8 was read
// as Windows-1252 and written as UTF-8 again. It fails where the text cannot have
// come about so, or has no letters to tell.
func once(text string) (string, bool) {
	out := make([]byte, 0, len(text))
	beyond := false
	for _, r := range text {
		switch b, ok := charmap.Windows1252.EncodeRune(r); {
		case r < utf8.RuneSelf:
			out = append(out, byte(r))
		case ok:
			out, beyond = append(out, b), true
		case r <= 0xff: // the five that Windows-1252 leaves out
			out, beyond = append(out, byte(r)), true
		default:
			return "", false
		}
	}
	return string(out), beyond && utf8.Valid(out)
}

// likeness says how much the words of a text look like words: each word with
// letters beyond a to z counts for it where one of the languages has all of them,
// and against it where signs stand among the letters.
func likeness(text string, languages []string) int {
	score := 0
	for _, word := range words(text) {
		signs, foreign := 0, 0
		last := rune(0)
		for _, r := range word {
			switch {
			case r < utf8.RuneSelf:
			case unicode.IsControl(r):
				signs += 3
			case !unicode.IsLetter(r):
				signs++
			case unicode.IsUpper(r) && unicode.IsLower(last):
				signs++ // a capital within a word
			default:
				foreign++
			}
			last = r
		}
		switch {
		case signs > 0:
			score -= 3 * signs
		case foreign > 0 && languages != nil && !covered(word, languages):
			score--
		case foreign > 0:
			score += 2
		}
	}
	return score
}

// covered reports whether one of the languages has every letter of the word.
func covered(word string, languages []string) bool {
	for _, l := range languages {
		has := true
		for _, r := range strings.ToLower(word) {
			has = has && (r < utf8.RuneSelf || r == '’' || r == '–' || strings.ContainsRune(l, r))
		}
		if has {
			return true
		}
	}
	return false
}

// words are the words of the beginning of a text that hold more than a to z.
func words(text string) (all []string) {
	const most = 400
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool {
		return r < utf8.RuneSelf && !unicode.IsLetter(r) && r != '\''
	}) {
		if strings.ContainsFunc(word, func(r rune) bool { return r >= utf8.RuneSelf }) {
			if all = append(all, word); len(all) == most {
				break
			}
		}
	}
	return all
}

// letters are a few words, each once, in which it shows how letters were written.
func letters(text string) (few []string) {
	const most = 4
	seen := map[string]bool{}
	for _, word := range words(text) {
		word = cleanLine(word)
		if !strings.ContainsFunc(word, unicode.IsLetter) || seen[word] {
			continue
		}
		seen[word] = true
		if few = append(few, word); len(few) == most {
			break
		}
	}
	return few
}
