namespace DormancyPortal.Extraction.People;

/// <summary>
/// Common given names that are no words of English beside: two capitalised words of which the first is one of these are
/// a person even where nothing else says so.
/// </summary>
internal static class GivenNames
{
    private static readonly HashSet<string> Names = """
        Aaron Abigail Adam Adrian Agnes Ahmed Alain Alan Albert Alejandro Alessandro Alex Alexander Alexandra Alexis Alfred
        Ali Alice Alicia Alison Allison Amanda Amelia Amy Ana Anastasia Andrea Andreas Andrew Andy Angela Anita Anja Anna
        Anne Annette Annie Anthony Antoine Antonio Arjun Arthur Ashley Audrey Barbara Beatrice Ben Benjamin Bernard Beth
        Betty Bill Björn Bob Brenda Brendan Brian Bridget Bruce Bruno Byron Carl Carla Carlos Carmen Carol Caroline Carolyn
        Caterina Catherine Cathy Charles Charlotte Chen Chiara Chris Christian Christina Christine Christoph Christopher
        Cindy Claire Claudia Colin Craig Cristina Cynthia Dana Daniel Daniela Daniele David Deborah Debra Denis Dennis Derek
        Diana Diane Diego Dieter Dimitri Dmitri Dominic Don Donald Donna Dorothy Doug Douglas Duncan Eduardo Edward Edwin
        Eleanor Elena Elinor Elizabeth Ellen Emily Emma Eric Erica Erik Erin Esther Eugene Eva Evan Evelyn Federica Federico
        Felix Fernando Filippo Fiona Florian Frances Francesca Francesco Francis Franck Frank François Fred Frederick
        Gabriel Gabriela Gary Gemma Geoffrey George Gerald Gina Giovanni Giulia Giuseppe Glenn Gordon Graham Greg Gregory
        Guido Gunnar Hannah Hans Harold Harry Hassan Heather Heidi Helen Helena Henrik Henry Herbert Hiroshi Holly Howard
        Hugh Hugo Ian Igor Inês Ingrid Irene Isaac Isabel Isabella Ivan Jacob Jacqueline Jake James Jamie Jan Jane Janet
        Jason Javier Jean Jeff Jeffrey Jennifer Jenny Jeremy Jerry Jessica Jill Jim Joan Joanna Joel Johan Johannes John
        Jonas Jonathan Jordi Jorge José Joseph Josh Joshua João Juan Judith Julia Julian Julie Justin Jürgen Karen Karin
        Karl Kate Katharina Katherine Kathleen Kathryn Katie Kaur Keith Kelly Ken Kenneth Kerstin Kevin Kim Kirsten Klaus
        Kristen Kristin Kumar Kurt Kyle Larry Laura Lauren Laurence Lawrence Leah Lee Lena Leo Leonard Leonardo Leslie Lin
        Linda Lisa Louis Louise Luca Lucas Lucia Lucy Luis Luke Lynn Manuel Mara Marc Marcel Marco Margaret Maria Marie
        Marina Mario Marion Marta Martha Martin Martina Mary Massimo Mathias Matteo Matthew Matthias Maurice Maureen Maya
        Megan Mehmet Melanie Melissa Mercedes Michael Michel Michelle Miguel Mike Min Mohamed Mohammad Mohammed Monica
        Monika Muhammad Nadia Nancy Natalia Natalie Nathan Neil Nicholas Nick Nicola Nicolas Nicole Nina Nora Norman
        Oliver Olga Olivier Oscar Paola Paolo Patricia Patrick Paul Paula Pedro Peter Philip Philippe Phillip Pierre Pietro
        Priya Rachel Rafael Raj Rajesh Ralph Raphael Raymond Rebecca Renée Ricardo Richard Rita Robert Roberta Roberto Robin
        Rodrigo Roger Roland Ronald Ross Rui Russell Ruth Ryan Sam Samantha Samuel Sandra Sanjay Sara Sarah Scott Sean
        Sebastian Sergey Sergio Shannon Sharon Sheila Silvia Simon Sofia Sonia Sophia Sophie Stefan Stefania Stefano Stella
        Stephanie Stephen Steve Steven Stuart Sunil Susan Susanna Susanne Suzanne Sven Sylvia Takashi Tamara Tanya Tara Ted
        Teresa Terry Theodore Theresa Thomas Tim Timothy Tina Todd Tom Tony Tracy Trevor Ulrich Ursula Valentina Valerie
        Agnieszka Akira Aisha Alexei Amit Anders Andrzej Anil Anjali Anke Arun Ashok Aurélie Avi Ayşe Beatriz Benoît Birgit
        Björn Bogdan Carolina Cécile Céline Clement Clément Conor Dawn Deepak Dimitrios Dirk Divya Dmitry Ehud Eitan
        Ekaterina Eleni Émilie Elise Élise Emre Fatima Fatemeh Frédéric Gabriele Gábor Geert Georgios Gilles Guillaume Haruki
        Heike Hélène Henk Ibrahim Ignacio Inmaculada Ioannis István Íñigo Iñaki Jérôme Jean-Pierre Jens Jiří Joaquín Joost
        Josep Josephine Juha Kaisa Katalin Katarzyna Katja Katrin Keiko Kenji Kenta Khalid Kjell Konstantinos Krzysztof Kwame
        Lakshmi Lars László Laurent Lise Liam Łukasz Magdalena Magnus Małgorzata Marek Mario Masaru Matti Mathieu Meera Mei
        Mette Mikael Minna Montserrat Moshe Naoko Nathalie Neha Niamh Nikhil Nikolaos Nils Noa Núria Ofer Olof Omar Ola Paweł
        Petr Petra Pia Pieter Pilar Piotr Pooja Priyanka Rahul Raj Ramesh Ramón Raúl Ravi Rikke Rocío Rohit Rubén Ruben Sabine
        Saeed Satoshi Sean Sébastien Sergei Shira Siobhan Søren Sofie Stéphane Sunita Suresh Svetlana Takeshi Tatiana Tereza
        Thierry Tomas Tomás Tomasz Torben Torsten Ulrike Uwe Valérie Véronique Vijay Vikram Vladimir Wim Xavier Yael Yoko
        Yusuf Yves Zdeněk Zoltán Álvaro Ángel Àlex Óscar
        Vanessa Vera Veronica Victor Victoria Vincent Vincenzo Virginia Vivian Walter Wei Wendy William Wolfgang Xiao Yan
        Yang Yasmin Ying Yolanda Yoshiki Yuki Yvonne Zachary Zoe
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(
        StringComparer.Ordinal
    );

    /// <summary>Whether a word is one of them.</summary>
    public static bool Contains(string word) => Names.Contains(word);
}
