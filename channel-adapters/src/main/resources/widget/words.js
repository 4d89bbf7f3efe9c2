/** What the widget itself says, in every language of the assistant. */
const WORDS = {
  nl: {
    name: 'Virtuele assistent', open: 'Stel je vraag', openLong: 'Open de chat met de virtuele assistent',
    close: 'Sluit de chat', restart: 'Nieuw gesprek', language: 'Taal', log: 'Gesprek',
    input: 'Je bericht', placeholder: 'Typ je vraag …', send: 'Verstuur', you: 'Jij', assistant: 'Assistent',
    typing: 'De assistent schrijft …',
    offline: 'Geen verbinding. We proberen het opnieuw; je berichten blijven staan.',
    waiting: 'Wordt verstuurd …', failed: 'Niet verstuurd.', retry: 'Opnieuw proberen',
    tooLong: 'Je bericht is te lang: hoogstens 10.000 tekens.', download: 'Download', newTab: 'opent in een nieuw tabblad',
    restartSure: 'Een nieuw gesprek beginnen? Je ziet dit gesprek dan niet meer.', yes: 'Ja, begin opnieuw', no: 'Nee, ga verder',
    share: 'Deel mijn locatie', shared: 'Locatie gedeeld', noPlace: 'Je locatie is niet beschikbaar. Typ gerust het adres.',
    note: 'Je praat met een computer. Vraag gerust naar een medewerker.', agent: 'medewerker', picture: 'Afbeelding',
    unread: 'Nieuwe berichten:', ended: 'Dit gesprek is afgelopen. Hieronder begint een nieuw.',
    attach: 'Foto of bestand toevoegen', uploading: 'Bestand wordt verstuurd …', fileTooLarge: 'Dat bestand is te groot: hoogstens 10 MB.',
    fileWrong: 'Dat bestand kan niet: een foto of een pdf wel.', fileFailed: 'Het bestand is niet verstuurd. Probeer het gerust opnieuw.',
  },
  fr: {
    name: 'Assistant virtuel', open: 'Posez votre question', openLong: 'Ouvrir la discussion avec l’assistant virtuel',
    close: 'Fermer la discussion', restart: 'Nouvelle conversation', language: 'Langue', log: 'Conversation',
    input: 'Votre message', placeholder: 'Écrivez votre question …', send: 'Envoyer', you: 'Vous', assistant: 'Assistant',
    typing: 'L’assistant écrit …',
    offline: 'Pas de connexion. Nous réessayons ; vos messages sont conservés.',
    waiting: 'Envoi en cours …', failed: 'Non envoyé.', retry: 'Réessayer',
    tooLong: 'Votre message est trop long : 10 000 caractères au maximum.', download: 'Télécharger', newTab: 's’ouvre dans un nouvel onglet',
    restartSure: 'Commencer une nouvelle conversation ? Celle-ci ne sera plus visible.', yes: 'Oui, recommencer', no: 'Non, continuer',
    share: 'Partager ma position', shared: 'Position partagée', noPlace: 'Votre position n’est pas disponible. Écrivez l’adresse.',
    note: 'Vous parlez à un ordinateur. Vous pouvez demander une personne.', agent: 'collaborateur', picture: 'Image',
    unread: 'Nouveaux messages :', ended: 'Cette conversation est terminée. Une nouvelle commence ci-dessous.',
    attach: 'Ajouter une photo ou un fichier', uploading: 'Envoi du fichier …', fileTooLarge: 'Ce fichier est trop grand : 10 Mo au maximum.',
    fileWrong: 'Ce fichier n’est pas accepté : une photo ou un PDF l’est.', fileFailed: 'Le fichier n’a pas été envoyé. Réessayez.',
  },
  en: {
    name: 'Virtual assistant', open: 'Ask your question', openLong: 'Open the chat with the virtual assistant',
    close: 'Close the chat', restart: 'New conversation', language: 'Language', log: 'Conversation',
    input: 'Your message', placeholder: 'Type your question …', send: 'Send', you: 'You', assistant: 'Assistant',
    typing: 'The assistant is typing …',
    offline: 'No connection. We are trying again; your messages are kept.',
    waiting: 'Sending …', failed: 'Not sent.', retry: 'Try again',
    tooLong: 'Your message is too long: 10,000 characters at most.', download: 'Download', newTab: 'opens in a new tab',
    restartSure: 'Start a new conversation? You won’t see this one any more.', yes: 'Yes, start again', no: 'No, go on',
    share: 'Share my location', shared: 'Location shared', noPlace: 'Your location isn’t available. Just type the address.',
    note: 'You are talking to a computer. You can always ask for a person.', agent: 'member of staff', picture: 'Picture',
    unread: 'New messages:', ended: 'This conversation has ended. A new one begins below.',
    attach: 'Add a photo or file', uploading: 'Sending the file …', fileTooLarge: 'That file is too large: 10 MB at most.',
    fileWrong: 'That file can’t be taken: a photo or PDF can.', fileFailed: 'The file was not sent. Please try again.',
  },
  de: {
    name: 'Virtueller Assistent', open: 'Stellen Sie Ihre Frage', openLong: 'Chat mit dem virtuellen Assistenten öffnen',
    close: 'Chat schließen', restart: 'Neues Gespräch', language: 'Sprache', log: 'Gespräch',
    input: 'Ihre Nachricht', placeholder: 'Ihre Frage …', send: 'Senden', you: 'Sie', assistant: 'Assistent',
    typing: 'Der Assistent schreibt …',
    offline: 'Keine Verbindung. Wir versuchen es erneut; Ihre Nachrichten bleiben erhalten.',
    waiting: 'Wird gesendet …', failed: 'Nicht gesendet.', retry: 'Erneut versuchen',
    tooLong: 'Ihre Nachricht ist zu lang: höchstens 10.000 Zeichen.', download: 'Herunterladen', newTab: 'öffnet in einem neuen Tab',
    restartSure: 'Ein neues Gespräch beginnen? Dieses ist dann nicht mehr zu sehen.', yes: 'Ja, neu beginnen', no: 'Nein, weiter',
    share: 'Meinen Standort teilen', shared: 'Standort geteilt', noPlace: 'Ihr Standort ist nicht verfügbar. Schreiben Sie einfach die Adresse.',
    note: 'Sie sprechen mit einem Computer. Fragen Sie gern nach einer Person.', agent: 'Mitarbeiter', picture: 'Bild',
    unread: 'Neue Nachrichten:', ended: 'Dieses Gespräch ist beendet. Darunter beginnt ein neues.',
    attach: 'Foto oder Datei hinzufügen', uploading: 'Datei wird gesendet …', fileTooLarge: 'Diese Datei ist zu groß: höchstens 10 MB.',
    fileWrong: 'Diese Datei geht nicht: ein Foto oder PDF schon.', fileFailed: 'Die Datei wurde nicht gesendet. Versuchen Sie es erneut.',
  },
};

export const LANGUAGES = { nl: 'Nederlands', fr: 'Français', en: 'English', de: 'Deutsch' };

/** The first of the wishes that is a language of ours; Dutch where none is. */
export function language(...wishes) {
  for (const wish of wishes) {
    const code = String(wish ?? '').toLowerCase().split(/[-_]/)[0];
    if (code in WORDS) return code;
  }
  return 'nl';
}

export const words = (code) => WORDS[code];
