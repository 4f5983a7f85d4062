package incoming

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"alongside/data"
)

// called is a name as it was taken apart.
type called struct {
	First, Last, Alias string
	// not says why the cell holds no name; "" where it does.
	not string
	// remark tells that what stands there is about somebody rather than their name,
	// and Alias or First the name that is in it, if any.
	remark bool
}

func (c called) full() string { return strings.TrimSpace(c.First + " " + c.Last) }

// particles begin a last name of several words: de la Cruz, van den Berg.
var particles = wordSet("abu al ap ben bin bint da das de del della den der di dos du el ferch ibn la le ní ó ten ter van von zu st saint do af av ab")

// titles stand before a name and are none.
var titles = wordSet("mr mrs ms miss mx dr prof professor rev reverend fr father sir dame lady lord sr sra srta herr frau mme mlle pan pani")

// suffixes stand behind a last name and go with it.
var suffixes = wordSet("jr sr ii iii iv jnr snr esq phd md obe mbe")

// remarks are words of which a remark about somebody is made.
var remarks = wordSet("new lady man gentleman guy woman girl boy visitor visitors guest guests friend friends someone somebody unknown walk-in walkin anonymous newcomer newcomers of " +
	"person people extra plus another nobody staff volunteer cancelled closed holiday break bank the with from who his her their and's")

var (
	inBrackets  = regexp.MustCompile(`\s*[(\[{“"]([^)\]}”"]*)[)\]}”"]\s*`)
	smallWords  = regexp.MustCompile(`[,;]\s*`)
	ofNobody    = regexp.MustCompile(`^[\d\s.,:;/+()\-–#%*]+$`)
	webAddress  = regexp.MustCompile(`(?i)^(https?://|www\.)`)
	listingDots = regexp.MustCompile(`^\d{1,3}[.)]\s+`) // 3. Ada Brook
)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// takeName takes a whole name apart. "Taylor, Sam" has the last name first, and so has
// every name under a heading that says so, and one whose first word alone is in
// capitals; otherwise the last word is the last name, with the particles before it. A
// name of one word is a first name, in whatever script. What stands in brackets or
// quotes is what somebody goes by.
func takeName(cell string, lastFirst bool) called {
	cell = strings.TrimSpace(listingDots.ReplaceAllString(inLine(cell), ""))
	if not := noName(cell); not != "" {
		return called{not: not}
	}
	var c called
	if m := inBrackets.FindStringSubmatch(cell); m != nil {
		inside := strings.TrimSpace(m[1])
		outside := strings.TrimSpace(inBrackets.ReplaceAllString(cell, " "))
		switch {
		case outside == "":
			cell = inside
		case isRemark(outside):
			name := takeName(strings.Trim(inside, "?! "), lastFirst)
			return called{First: name.First, Last: name.Last, remark: true}
		case strings.HasSuffix(inside, "?") || isRemark(inside) || ofNobody.MatchString(inside):
			cell = outside
		case len(strings.Fields(inside)) > 1 && len(strings.Fields(outside)) == 1:
			c.Alias, cell = outside, inside // Benny (Ben Cole)
		default:
			c.Alias, cell = inside, outside
		}
	}
	if strings.HasSuffix(cell, "?") || isRemark(cell) {
		words := strings.FieldsFunc(cell, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' })
		words = slices.DeleteFunc(words, func(w string) bool { return remarks[strings.ToLower(w)] })
		name := called{remark: true}
		if len(words) > 0 && len(words) < 4 {
			name.First, name.Last = splitName(words, false)
		}
		return name
	}
	c.First, c.Last = apart(cell, lastFirst)
	if data.Fold(c.Alias) == data.Fold(c.First) || data.Fold(c.Alias) == data.Fold(c.full()) {
		c.Alias = ""
	}
	return c
}

// noName says what a cell is that can be no name.
func noName(cell string) string {
	word, _, _ := strings.Cut(cell, ":")
	switch {
	case cell == "":
		return "there is no name in this row"
	case isNothing(cell):
		return quoted(cell) + " is how another program writes that there is nothing"
	case totalWords[headingKey(word)] && headingKey(word) != "":
		return quoted(cell) + " is a total, not a name"
	case strings.Contains(cell, "@") && !strings.Contains(strings.TrimSpace(cell), " ") || looksLikeEmail(cell):
		return quoted(cell) + " is an email address, not a name"
	case webAddress.MatchString(cell):
		return quoted(cell) + " is an address, not a name"
	case ofNobody.MatchString(cell):
		return quoted(cell) + " is a number, not a name"
	case strings.HasPrefix(cell, "#") && strings.HasSuffix(cell, "!"):
		return quoted(cell) + " is an error of a spreadsheet, not a name"
	case !data.Visible(cell), !strings.ContainsFunc(cell, unicode.IsLetter) && !strings.ContainsFunc(cell, unicode.IsSymbol):
		return "there is no name in this row"
	}
	return ""
}

// isRemark reports whether words tell of somebody without naming them: one of the words
// of remarks is among them, and no two words have capitals.
func isRemark(text string) bool {
	words := strings.Fields(strings.Trim(text, "?!. "))
	capitals, told := 0, 0
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			capitals++
		}
		if remarks[strings.ToLower(strings.Trim(w, ".,'"))] {
			told++
		}
	}
	return told > 0 && capitals < 2 && (len(words) > 1 || told == len(words))
}

// apart takes first and last name apart.
func apart(name string, lastFirst bool) (first, last string) {
	parts := smallWords.Split(name, -1)
	parts = slices.DeleteFunc(parts, func(p string) bool { return p == "" })
	if len(parts) == 0 {
		return "", ""
	}
	end := ""
	for len(parts) > 1 && isSuffix(parts[len(parts)-1]) { // Smith, John, Jr.
		end = strings.TrimSpace(parts[len(parts)-1] + " " + end)
		parts = parts[:len(parts)-1]
	}
	if len(parts) > 1 {
		first, last = strings.Join(parts[1:], " "), parts[0]
		if words := strings.Fields(first); len(words) > 1 && isSuffix(words[len(words)-1]) { // Smith, John Jr.
			end = strings.TrimSpace(words[len(words)-1] + " " + end)
			first = strings.Join(words[:len(words)-1], " ")
		}
		first = strings.Join(withoutTitle(strings.Fields(first)), " ")
		return first, strings.TrimSpace(last + " " + end)
	}
	words := withoutTitle(strings.Fields(parts[0]))
	for len(words) > 2 && isSuffix(words[len(words)-1]) {
		end = strings.TrimSpace(words[len(words)-1] + " " + end)
		words = words[:len(words)-1]
	}
	first, last = splitName(words, lastFirst)
	if last == "" {
		return strings.TrimSpace(first + " " + end), ""
	}
	return first, strings.TrimSpace(last + " " + end)
}

func isSuffix(word string) bool { return suffixes[strings.ToLower(strings.Trim(word, ". "))] }

// withoutTitle leaves Mr and Dr out, unless a last name is all there is besides.
func withoutTitle(words []string) []string {
	if len(words) > 2 && titles[strings.ToLower(strings.Trim(words[0], "."))] {
		return words[1:]
	}
	return words
}

// splitName finds where the last name begins, or, with the last name first, where it
// ends.
func splitName(words []string, lastFirst bool) (first, last string) {
	switch {
	case len(words) == 0:
		return "", ""
	case len(words) == 1:
		return words[0], ""
	}
	if n := capitals(words); !lastFirst && n > 0 && n < len(words) {
		lastFirst = true
		at := n
		return strings.Join(words[at:], " "), strings.Join(words[:at], " ")
	}
	if lastFirst {
		at := 1
		for at < len(words)-1 && particles[strings.ToLower(words[at-1])] {
			at++
		}
		return strings.Join(words[at:], " "), strings.Join(words[:at], " ")
	}
	at := len(words) - 1
	for at > 1 && particles[strings.ToLower(words[at-1])] {
		at--
	}
	return strings.Join(words[:at], " "), strings.Join(words[at:], " ")
}

// capitals counts the words in capitals at the beginning, as in BROOK Ada: none where
// one of them is an initial, or the rest is in capitals too.
func capitals(words []string) (n int) {
	for _, w := range words {
		if utf8.RuneCountInString(w) < 3 || strings.ToUpper(w) != w || strings.ToLower(w) == w {
			break
		}
		n++
	}
	for _, w := range words[n:] {
		if strings.ToUpper(w) == w && strings.ToLower(w) != w && utf8.RuneCountInString(w) > 1 {
			return 0
		}
	}
	return n
}

// roleWords are what people call the roles.
var roleWords = map[string]data.Role{
	"mentee": data.Mentee, "member": data.Mentee, "participant": data.Mentee, "attendee": data.Mentee,
	"mentor": data.Mentor, "peer": data.Mentor, "peer mentor": data.Mentor, "peer supporter": data.Mentor, "buddy": data.Mentor,
	"facilitator": data.Facilitator, "cofacilitator": data.Facilitator, "group leader": data.Facilitator,
	"leader": data.Facilitator, "host": data.Facilitator, "chair": data.Facilitator,
	"supporter": data.Supporter, "family": data.Supporter, "friend": data.Supporter, "carer": data.Supporter, "relative": data.Supporter,
}

var roleSeparators = strings.NewReplacer(" and ", ",", "/", ",", ";", ",", "&", ",", "+", ",", "|", ",")

// takeRoles reads one or several roles. What is no role is handed back, so that it can
// be said: for a word in one column nobody is turned away.
func takeRoles(text string) (roles data.Role, unknown []string) {
	for part := range strings.SplitSeq(roleSeparators.Replace(inLine(text)), ",") {
		part = strings.TrimSpace(part)
		word := strings.ReplaceAll(data.Fold(part), "-", "")
		role, ok := roleWords[word]
		if !ok {
			role, ok = roleWords[strings.TrimSuffix(word, "s")]
		}
		switch {
		case ok:
			roles |= role
		case part != "":
			unknown = append(unknown, part)
		}
	}
	return roles, unknown
}
