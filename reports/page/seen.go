package page

import (
	"slices"
	"strings"
	"unicode/utf8"

	"alongside/data/readingorder"

	"golang.org/x/text/unicode/bidi"
)

// The marks of direction are letters of a direction that are not seen.
const (
	leftToRightMark = "\u200e"
	rightToLeftMark = "\u200f"
)

// seenFromRight is a text that is read from right to left as its characters
// stand from left to right between two others.
//
// A reader of the file turns such a stretch around again, from its first letter
// that goes to the left up to the next that goes to the right or is a digit;
// signs before the stretch stay, signs after it are turned with it. So a mark of
// direction closes the stretch at the side at which a sign stands.
func seenFromRight(text, left, right string) string {
	if !strings.ContainsFunc(text, readingorder.IsFromTheRight) {
		return bidi.ReverseString(text) // only signs: as they look
	}
	letters := []rune(text)
	end := len(letters)
	for !readingorder.IsFromTheRight(letters[end-1]) && !isMark(letters[end-1]) {
		end--
	}
	slices.Reverse(letters)
	seen := string(letters)
	switch last, _ := utf8.DecodeLastRuneInString(left); {
	case strings.TrimSpace(string(letters[:len(letters)-end])) == "":
	case isDigit(last): // the reader has turned these signs to the number
		seen = bidi.ReverseString(text[len(string([]rune(text)[:end])):]) + string(letters[len(letters)-end:])
	default:
		seen = rightToLeftMark + seen
	}
	if first, _ := utf8.DecodeRuneInString(right); right != "" && !readingorder.IsFromTheRight(first) && readingorder.ClassOf(first) != bidi.L {
		seen += leftToRightMark
	}
	return seen
}

func isDigit(r rune) bool { c := readingorder.ClassOf(r); return c == bidi.EN || c == bidi.AN }
