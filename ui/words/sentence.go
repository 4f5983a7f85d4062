package words

import (
	"unicode"
	"unicode/utf8"
)

// UpperFirst lets a line that is put together from parts begin as a sentence
// does.
func UpperFirst(text string) string {
	if text == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// LowerFirst lets a sentence go on within another one.
func LowerFirst(text string) string {
	if text == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToLower(first)) + text[size:]
}
