package exchange

import (
	"slices"
	"strings"

	"alongside/data"
)

// particles begin a last name of several words: de la Cruz, van den Berg.
var particles = []string{
	"abu", "al", "ap", "ben", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "dos", "du",
	"el", "ferch", "ibn", "la", "le", "ní", "ó", "ten", "ter", "van", "von", "zu",
}

// splitName takes a whole name apart. "Taylor, Sam" has the last name first;
// otherwise the last word is the last name, with the particles before it. A
// name of one word is a first name, in whatever script.
func splitName(name string) (first, last string) {
	if before, after, ok := strings.Cut(name, ","); ok && !strings.Contains(after, ",") {
		if first, last = clean(after), clean(before); first != "" {
			return first, last
		}
		return last, ""
	}
	words := strings.Fields(name)
	if len(words) < 2 {
		return name, ""
	}
	at := len(words) - 1
	for at > 1 && slices.Contains(particles, strings.ToLower(words[at-1])) {
		at--
	}
	return strings.Join(words[:at], " "), strings.Join(words[at:], " ")
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

// parseRoles reads one or several roles. What is no role is handed back, so
// that the preview can say so: for a word in one column nobody is turned away.
func parseRoles(text string) (roles data.Role, unknown []string) {
	for part := range strings.SplitSeq(roleSeparators.Replace(text), ",") {
		part = clean(part)
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
