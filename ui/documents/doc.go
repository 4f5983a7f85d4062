// Package documents is the screen where papers are made: pick a document, say
// about which meeting or whom, see the very pages, then save or open them.
package documents
