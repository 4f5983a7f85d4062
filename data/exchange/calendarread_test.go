package exchange_test

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

// entry is an event of a calendar file, by property: its value, or its
// parameters and its value.
type entry map[string]string

// readCalendar reads an iCalendar file as strictly as RFC 5545 is written: what
// any calendar program has to accept.
func readCalendar(text string) (calendar entry, events []entry, err error) {
	lines, err := unfold(text)
	if err != nil {
		return nil, nil, err
	}
	if len(lines) < 2 || lines[0] != "BEGIN:VCALENDAR" || lines[len(lines)-1] != "END:VCALENDAR" {
		return nil, nil, fmt.Errorf("this is no calendar: %q", lines)
	}
	calendar = entry{}
	at := calendar
	for _, line := range lines[1 : len(lines)-1] {
		switch {
		case line == "BEGIN:VEVENT" && len(at) == len(calendar):
			at = entry{}
			events = append(events, at)
			continue
		case line == "END:VEVENT":
			at = calendar
			continue
		}
		parts := property.FindStringSubmatch(line)
		if parts == nil {
			return nil, nil, fmt.Errorf("%q is no property", line)
		}
		name, value := parts[1]+parts[2], parts[3]
		if _, twice := at[name]; twice {
			return nil, nil, fmt.Errorf("%s stands twice", name)
		}
		if textProperty[parts[1]] {
			if value, err = unescape(value); err != nil {
				return nil, nil, err
			}
		}
		at[name] = value
	}
	return calendar, events, whole(calendar, events)
}

var (
	property     = regexp.MustCompile(`^([A-Z-]+)((?:;[A-Z-]+=[A-Za-z-]+)*):(.*)$`)
	textProperty = map[string]bool{"SUMMARY": true, "LOCATION": true, "UID": true, "PRODID": true, "X-WR-CALNAME": true}
	forms        = map[string]*regexp.Regexp{
		"DTSTAMP": regexp.MustCompile(`^\d{8}T\d{6}Z$`), "DTSTART": regexp.MustCompile(`^\d{8}T\d{6}$`),
		"DTEND": regexp.MustCompile(`^\d{8}T\d{6}$`), "DTSTART;VALUE=DATE": regexp.MustCompile(`^\d{8}$`),
		"STATUS": regexp.MustCompile(`^CANCELLED$`), "CLASS": regexp.MustCompile(`^PRIVATE$`),
		"TRANSP": regexp.MustCompile(`^TRANSPARENT$`), "UID": regexp.MustCompile(`^[a-z-]+-[0-9a-z]{26}@alongside$`),
		"SUMMARY": regexp.MustCompile(`^.+$`), "LOCATION": regexp.MustCompile(`^.+$`),
	}
)

// unfold joins the lines that were folded. Every line ends in CR LF and is no
// longer than 75 bytes, and none is cut within a letter.
func unfold(text string) (lines []string, err error) {
	if !strings.HasSuffix(text, "\r\n") {
		return nil, fmt.Errorf("the last line has no end")
	}
	for _, line := range strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		switch {
		case len(line) > 75:
			return nil, fmt.Errorf("a line of %d bytes: %q", len(line), line)
		case !utf8.ValidString(line):
			return nil, fmt.Errorf("a line is cut within a letter: %q", line)
		case strings.ContainsFunc(line, func(r rune) bool { return r < ' ' || r == 0x7f }):
			return nil, fmt.Errorf("a line holds a control character: %q", line)
		case strings.HasPrefix(line, " ") && len(lines) > 0:
			lines[len(lines)-1] += line[1:]
		default:
			lines = append(lines, line)
		}
	}
	return lines, nil
}

var escaped = regexp.MustCompile(`^(?:[^\\;,]|\\[\\;,nN])*$`)

func unescape(value string) (string, error) {
	if !escaped.MatchString(value) {
		return "", fmt.Errorf("%q is not escaped as a text is", value)
	}
	return strings.NewReplacer(`\\`, `\`, `\;`, `;`, `\,`, `,`, `\n`, "\n", `\N`, "\n").Replace(value), nil
}

// whole reports what a calendar lacks.
func whole(calendar entry, events []entry) error {
	if calendar["VERSION"] != "2.0" || calendar["PRODID"] == "" {
		return fmt.Errorf("the calendar does not say its version and maker: %v", calendar)
	}
	uids := make(map[string]bool)
	for _, e := range events {
		for _, name := range []string{"UID", "DTSTAMP", "SUMMARY"} {
			if e[name] == "" {
				return fmt.Errorf("an event has no %s: %v", name, e)
			}
		}
		if (e["DTSTART"] == "") == (e["DTSTART;VALUE=DATE"] == "") {
			return fmt.Errorf("an event begins twice or never: %v", e)
		}
		for name, value := range e {
			if forms[name] == nil || !forms[name].MatchString(value) {
				return fmt.Errorf("%s is %q", name, value)
			}
		}
		if uids[e["UID"]] {
			return fmt.Errorf("two events have the UID %s", e["UID"])
		}
		uids[e["UID"]] = true
	}
	return nil
}
